import { useQueryClient } from '@tanstack/react-query';
import { Card, Collapse, Flex, Slider, Statistic, Typography } from 'antd';
import { type ReactElement, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../client/index.ts';
import { LimitHistory } from '../charts/index.ts';
import { type Supposed, useEngine, useWhatIf } from '../client/index.ts';
import type { Engine } from '../engine.ts';
import type { Formats } from '../format.ts';
import { useLanguage } from '../language/index.ts';
import { Loaded } from '../shell/index.ts';

type Account = Schemas['Account'];
type Answer = Schemas['WhatIf'];

interface Props {
  readonly view: Account;
  readonly formats: Formats;
}

const NOTHING: Supposed = { pay: 0, lenders: 0, months: 0 };

/** Sliders that the engine answers in the page; once they rest, the service is asked, too. */
export function WhatIf({ view, formats }: Props): ReactElement {
  const { t } = useTranslation();
  const engine = useEngine(view);
  const first = useWhatIf(view, NOTHING);
  // Without the engine the service answers alone.
  const asked = engine.data === undefined && engine.error !== null ? first : engine;
  return (
    <Card title={t('plans.whatIf')}>
      <Loaded<Pick<Answer, 'room'>> of={asked}>
        {({ room }) => (
          <Sliders view={view} formats={formats} room={room} engine={engine.data ?? null} />
        )}
      </Loaded>
    </Card>
  );
}

interface SlidersProps extends Props {
  readonly room: Answer['room'];
  readonly engine: Engine | null;
}

function Sliders({ view, formats, room, engine }: SlidersProps): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const [supposed, suppose] = useState(NOTHING);
  const [rested, rest] = useState(NOTHING);
  const service = useWhatIf(view, rested);
  const here = useMemo(
    () => engine?.answer(supposed, language) ?? null,
    [engine, supposed, language],
  );
  const atRest = rested === supposed ? (service.data ?? null) : null;
  useNewStandpoint(view.id, here !== null && !isSame(here, atRest));
  const most = Number(room.pay);
  const change = (part: Partial<Supposed>) => suppose({ ...supposed, ...part });
  const settle = (part: Partial<Supposed>) => {
    const settled = { ...supposed, ...part };
    suppose(settled);
    rest(settled);
  };
  const owed = formats.money((Number(room.owedElsewhere) * supposed.lenders) / (room.lenders || 1));
  const until = here === null ? String(supposed.months) : formats.date(here.day);
  const waited = supposed.months === 0 ? t('plans.waitNot') : t('plans.waitUntil', { date: until });
  return (
    <Flex vertical gap="large">
      <Typography.Paragraph type="secondary" style={{ margin: 0 }}>
        {t('plans.whatIfHint')}
      </Typography.Paragraph>
      <Flex vertical gap="small">
        {most > 0 ? (
          <Choice
            label={t('plans.pay')}
            value={supposed.pay}
            words={formats.money(supposed.pay)}
            max={most}
            step={stepOf(most)}
            onChange={(pay) => change({ pay })}
            onRest={(pay) => settle({ pay })}
          />
        ) : null}
        {room.lenders > 0 ? (
          <Choice
            label={t('plans.payOff')}
            value={supposed.lenders}
            words={
              supposed.lenders === 0
                ? '0'
                : t('plans.payOffAbout', { lenders: supposed.lenders, amount: owed })
            }
            max={room.lenders}
            step={1}
            onChange={(lenders) => change({ lenders })}
            onRest={(lenders) => settle({ lenders })}
          />
        ) : null}
        <Choice
          label={t('plans.wait')}
          value={supposed.months}
          words={waited}
          max={room.months}
          step={1}
          onChange={(months) => change({ months })}
          onRest={(months) => settle({ months })}
        />
      </Flex>
      {engine === null ? null : <Path engine={engine} supposed={rested} formats={formats} />}
      <Result here={here} service={atRest} now={Number(view.limit)} formats={formats} />
    </Flex>
  );
}

interface PathProps {
  readonly engine: Engine;
  readonly supposed: Supposed;
  readonly formats: Formats;
}

/** How the limit would go on, as far as one can wait; drawn once the sliders rest. */
function Path({ engine, supposed, formats }: PathProps): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const steps = useMemo(() => {
    const at = (months: number) => engine.answer({ ...supposed, months }, language).path;
    return [...at(0), ...at(engine.room.months)].map(({ day, limit }) => ({
      date: day,
      limit: Number(limit),
    }));
  }, [engine, supposed, language]);
  const turns = steps.filter(({ limit }, i) => limit !== steps[i - 1]?.limit);
  return (
    <>
      <LimitHistory steps={steps} formats={formats} label={t('plans.path')} />
      <Collapse
        ghost
        size="small"
        items={[
          {
            key: 'words',
            label: t('plans.pathInWords'),
            children: <Turns of={turns} formats={formats} />,
          },
        ]}
      />
    </>
  );
}

interface TurnsProps {
  readonly of: readonly { readonly date: string; readonly limit: number }[];
  readonly formats: Formats;
}

/** For those who do not see the chart: each day on which the limit becomes another one. */
function Turns({ of: turns, formats }: TurnsProps): ReactElement {
  return (
    <ul className="facts">
      {turns.map(({ date, limit }) => (
        <li key={date}>
          <span>{formats.date(date)}</span>
          <span>{formats.money(limit)}</span>
        </li>
      ))}
    </ul>
  );
}

/** A page that stayed open may be behind: a day has passed, or something happened. */
function useNewStandpoint(account: string, isBehind: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (isBehind) void queries.invalidateQueries({ queryKey: ['engine', account] });
  }, [isBehind, account, queries]);
}

/** Where the service has not answered yet, nothing is known to differ. */
function isSame(here: Answer, service: Answer | null): boolean {
  if (service === null) return true;
  return here.day === service.day && Number(here.limit) === Number(service.limit);
}

/** About a hundred positions, in whole amounts of the kind one pays. */
function stepOf(most: number): number {
  return Math.max(10 ** Math.floor(Math.log10(most / 20)), 1);
}

interface ChoiceProps {
  readonly label: string;
  readonly value: number;
  readonly words: string;
  readonly max: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
  readonly onRest: (value: number) => void;
}

function Choice({ label, value, words, max, step, onChange, onRest }: ChoiceProps): ReactElement {
  return (
    <div>
      <Flex justify="space-between" gap="small">
        <span>{label}</span>
        <Typography.Text strong>{words}</Typography.Text>
      </Flex>
      <Slider
        value={value}
        min={0}
        max={max}
        step={step}
        tooltip={{ open: false }}
        ariaLabelForHandle={label}
        ariaValueTextFormatterForHandle={() => words}
        onChange={onChange}
        onChangeComplete={onRest}
      />
    </div>
  );
}

function Checked({ here, service }: Pick<ResultProps, 'here' | 'service'>): ReactElement {
  const { t } = useTranslation();
  if (service === null) {
    return <Typography.Text type="secondary">{t('plans.asking')}</Typography.Text>;
  }
  if (here !== null && isSame(here, service)) {
    return <Typography.Text type="success">{t('plans.checked.confirmed')}</Typography.Text>;
  }
  const by = here === null ? 'alone' : 'newer';
  return <Typography.Text type="secondary">{t(`plans.checked.${by}`)}</Typography.Text>;
}

interface ResultProps {
  /** The engine's answer; null where it does not run here. */
  readonly here: Answer | null;
  /** The service's, once the sliders rest and it has answered. */
  readonly service: Answer | null;
  readonly now: number;
  readonly formats: Formats;
}

function Result({ here, service, now, formats }: ResultProps): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  // The service has the last word.
  const answer = service ?? here;
  if (answer === null) return <Typography.Text>{t('state.loading')}</Typography.Text>;
  const limit = Number(answer.limit);
  const more = limit - now;
  return (
    <section aria-live="polite" aria-label={t('plans.result')}>
      <Statistic
        title={t('plans.limitOn', { date: formats.date(answer.day) })}
        value={formats.money(limit)}
      />
      <Typography.Paragraph>
        {more === 0
          ? t('plans.same')
          : t(more > 0 ? 'plans.more' : 'plans.less', { amount: formats.money(Math.abs(more)) })}
      </Typography.Paragraph>
      {answer.holds.length === 0 ? null : (
        <>
          <Typography.Text>{t('plans.heldBy')}</Typography.Text>
          <ul>
            {answer.holds.map(({ code, words }) => (
              <li key={code}>{words}</li>
            ))}
          </ul>
        </>
      )}
      <Typography.Paragraph type="secondary">
        {answer.assumptions.map(({ words }) => words).join(language === 'en' ? ' ' : '')}
      </Typography.Paragraph>
      <Checked here={here} service={service} />
    </section>
  );
}
