import { Alert, Button, Card, Flex, Segmented, Typography } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '../../client/index.ts';
import { useAcceptedPlans, useAcceptPlan, useAdvice } from '../client/index.ts';
import type { Formats } from '../format.ts';
import { useSession } from '../session.ts';
import { Loaded } from '../shell/index.ts';
import { PlanSteps } from './plans-steps.tsx';

type Advice = Schemas['Advice'];
type Plan = Advice['plans'][number];

interface Props {
  readonly view: Schemas['Account'];
  readonly formats: Formats;
}

/** The plans that are proved to raise the limit, or what holds it where none does. */
export function AdvisedPlans({ view, formats }: Props): ReactElement {
  const asked = useAdvice(view);
  return (
    <Loaded of={asked}>
      {(advice) =>
        advice.outcome === 'none' ? (
          <NoPath advice={advice} formats={formats} />
        ) : (
          <Proved advice={advice} view={view} formats={formats} />
        )
      }
    </Loaded>
  );
}

interface OfAdvice {
  readonly advice: Advice;
  readonly formats: Formats;
}

function NoPath({ advice, formats }: OfAdvice): ReactElement {
  const { t } = useTranslation();
  return (
    <Card>
      <Typography.Title level={1} className="headline">
        {t('plans.noPath', { date: formats.date(advice.expires) })}
      </Typography.Title>
      <Typography.Paragraph>{t('plans.because')}</Typography.Paragraph>
      <ul>
        {advice.holds.map(({ code, words }) => (
          <li key={code}>{words}</li>
        ))}
      </ul>
      <Typography.Paragraph type="secondary">{advice.search.words}</Typography.Paragraph>
    </Card>
  );
}

function Proved({ advice, view, formats }: OfAdvice & Props): ReactElement {
  const { t } = useTranslation();
  const [chosen, choose] = useState(0);
  const at = Math.min(chosen, advice.plans.length - 1);
  const plan = advice.plans[at];
  const name = ({ merits }: Plan): string =>
    merits.map((merit) => t(`plans.merit.${merit}`)).join(' · ');
  return (
    <Card>
      <Typography.Title level={1} className="headline">
        {advice.headline}
      </Typography.Title>
      {advice.awaits === null ? null : (
        <Link to="../ask" relative="path">
          <Button type="primary">{t(`plans.waits.${advice.awaits.for}`)}</Button>
        </Link>
      )}
      {plan === undefined || advice.outcome !== 'plan' ? null : (
        <Flex vertical gap="middle">
          {advice.plans.length > 1 ? (
            <Segmented
              block
              aria-label={t('plans.choose')}
              value={at}
              onChange={choose}
              options={advice.plans.map((one, i) => ({ value: i, label: name(one) }))}
            />
          ) : null}
          {advice.plans.length > 1 ? (
            <Typography.Title level={2} className="subhead">
              {t('plans.promise', {
                amount: formats.money(plan.limit),
                date: formats.date(plan.day),
              })}
            </Typography.Title>
          ) : null}
          <PlanSteps steps={plan.steps} promised={plan} formats={formats} />
          <Accept advice={advice} plan={at} view={view} formats={formats} />
          <Fineprint advice={advice} plan={plan} formats={formats} />
        </Flex>
      )}
    </Card>
  );
}

function Fineprint({ advice, plan, formats }: OfAdvice & { readonly plan: Plan }): ReactElement {
  const { t } = useTranslation();
  return (
    <section>
      <Typography.Title level={3} className="minor">
        {t('plans.assumed')}
      </Typography.Title>
      <ul>
        {plan.assumptions.map(({ code, words }) => (
          <li key={code}>{words}</li>
        ))}
      </ul>
      <Typography.Title level={3} className="minor">
        {t('plans.stands', { date: formats.date(advice.expires) })}
      </Typography.Title>
      <ul>
        {plan.voids.map(({ code, words }) => (
          <li key={code}>{words}</li>
        ))}
      </ul>
      <Typography.Paragraph type="secondary">{advice.search.words}</Typography.Paragraph>
    </section>
  );
}

interface AcceptProps extends Props {
  readonly advice: Advice;
  readonly plan: number;
}

function Accept({ advice, plan, view }: AcceptProps): ReactElement | null {
  const { t } = useTranslation();
  const session = useSession();
  const accepted = useAcceptedPlans(view);
  const accept = useAcceptPlan(view.id);
  const open = accepted.data?.items.find(({ state }) => state === 'open');
  const isOpen = open?.advice === advice.id && open.plan === plan;
  if (session?.role !== 'borrower') return null;
  if (isOpen) return <Alert type="success" showIcon title={t('plans.taken')} />;
  return (
    <Flex vertical gap="small">
      {accept.error === null ? null : (
        <Alert
          type="error"
          showIcon
          title={t('plans.notTaken')}
          description={accept.error.message}
        />
      )}
      <Button
        type="primary"
        size="large"
        loading={accept.isPending}
        onClick={() => accept.mutate({ advice: advice.id, plan })}
      >
        {t(open === undefined ? 'plans.take' : 'plans.takeInstead')}
      </Button>
    </Flex>
  );
}
