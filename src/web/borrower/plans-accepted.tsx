import { Alert, Card, Collapse, Flex, Progress, Tag, Typography } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../client/index.ts';
import { useAcceptedPlans, useEngine } from '../client/index.ts';
import type { Formats } from '../format.ts';
import { Loaded } from '../shell/index.ts';
import { byDate, PlanSteps } from './plans-steps.tsx';

type Accepted = Schemas['Plans']['items'][number];

interface Props {
  readonly view: Schemas['Account'];
  readonly formats: Formats;
}

/** The plan that was accepted last, as far as it has come; those before it, folded away. */
export function AcceptedPlans({ view, formats }: Props): ReactElement {
  const asked = useAcceptedPlans(view);
  return (
    <Loaded of={asked}>
      {({ items: [latest, ...before] }) =>
        latest === undefined ? null : (
          <>
            <Latest plan={latest} view={view} formats={formats} />
            {before.length === 0 ? null : <Earlier plans={before} formats={formats} />}
          </>
        )
      }
    </Loaded>
  );
}

interface OfPlan {
  readonly plan: Accepted;
  readonly formats: Formats;
}

const COLOURS = {
  open: 'processing',
  kept: 'success',
  missed: 'warning',
  expired: 'default',
  replaced: 'default',
} as const;

function Latest({ plan, view, formats }: OfPlan & Props): ReactElement {
  const { t } = useTranslation();
  const { data: engine } = useEngine(view);
  const { state, steps, promised, expires } = plan;
  const done = steps.filter(({ standing }) => standing === 'done').length;
  const next = byDate(steps).find(({ standing }) => standing === 'due');
  const progress = t('plans.done', { done, of: steps.length });
  return (
    <Card
      title={t('plans.yours')}
      extra={<Tag color={COLOURS[state]}>{t(`plans.state.${state}`)}</Tag>}
    >
      <Flex vertical gap="middle">
        <Outcome plan={plan} formats={formats} />
        {steps.length === 0 || state !== 'open' ? null : (
          <div>
            <Typography.Text>{progress}</Typography.Text>
            <Progress
              percent={(done / steps.length) * 100}
              showInfo={false}
              aria-label={progress}
            />
          </div>
        )}
        {state === 'open' && next !== undefined ? (
          <Alert type="info" showIcon title={t('plans.next')} description={next.words} />
        ) : null}
        <PlanSteps steps={steps} promised={promised} formats={formats} />
        {state === 'open' ? (
          <Typography.Text type="secondary">
            {t('plans.promiseEnds', { date: formats.date(expires) })}
            {engine?.keepsPromises === true ? ` ${t('plans.better')}` : null}
          </Typography.Text>
        ) : null}
      </Flex>
    </Card>
  );
}

/** What the plan promises, or what became of it. */
function Outcome({ plan, formats }: OfPlan): ReactElement {
  const { t } = useTranslation();
  const { state, promised, reached } = plan;
  if (state === 'kept' && reached !== null) {
    const isMet = Number(reached.limit) >= Number(promised.limit);
    const words = { amount: formats.money(reached.limit), promised: formats.money(promised.limit) };
    return (
      <Alert
        type={isMet ? 'success' : 'warning'}
        showIcon
        title={isMet ? t('plans.promiseKept', words) : t('plans.promiseNotMet', words)}
      />
    );
  }
  return (
    <Typography.Title level={2} className="subhead">
      {t('plans.promise', {
        amount: formats.money(promised.limit),
        date: formats.date(promised.day),
      })}
    </Typography.Title>
  );
}

function Earlier({
  plans,
  formats,
}: {
  readonly plans: readonly Accepted[];
  readonly formats: Formats;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <Collapse
      items={[
        {
          key: 'earlier',
          label: t('plans.earlier'),
          children: (
            <ul className="facts">
              {plans.map(({ advice, plan, acceptedOn, promised, state }) => (
                <li key={`${advice} ${plan}`}>
                  <span>
                    {formats.date(acceptedOn)}: {formats.money(promised.limit)}
                  </span>
                  <Tag color={COLOURS[state]}>{t(`plans.state.${state}`)}</Tag>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
