import { Button, Card, Collapse, Flex, Tag, Typography } from 'antd';
import { type ReactElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Schemas } from '../../client/index.ts';
import { CeilingBars } from '../charts/index.ts';
import { useAccount, useExplanation, useParts } from '../client/index.ts';
import { type Formats, useFormats } from '../format.ts';
import { Loaded, Nothing, Term } from '../shell/index.ts';
import { NewDecision } from './new-decision.tsx';
import { Costs } from './why-costs.tsx';

type Account = Schemas['Account'];
type Explanation = Schemas['Explanation'];
type Parts = Schemas['DecisionParts'];

/** What holds the limit: one sentence on top, then the ceilings and the conditions behind it. */
export function WhyPage(): ReactElement {
  const { t } = useTranslation();
  const { account = '' } = useParams();
  const asked = useAccount(account);
  return (
    <Loaded of={asked}>
      {(view) => (view.decisions === 0 ? <Nothing text={t('limit.none')} /> : <Why view={view} />)}
    </Loaded>
  );
}

function Why({ view }: { readonly view: Account }): ReactElement {
  const { id, currency, decisions } = view;
  const explanation = useExplanation(id, decisions);
  const parts = useParts(id, decisions);
  const formats = useFormats(currency);
  return (
    <>
      <NewDecision number={decisions} />
      <Loaded of={explanation}>{(told) => <Reasons told={told} formats={formats} />}</Loaded>
      <Loaded of={parts}>
        {({ ceilings, gates }) => (
          <>
            <Ceilings ceilings={ceilings} formats={formats} />
            <Gates gates={gates} formats={formats} />
          </>
        )}
      </Loaded>
      <Costs view={view} formats={formats} />
      {explanation.data === undefined ? null : <Score told={explanation.data} />}
    </>
  );
}

interface Told {
  readonly told: Explanation;
  readonly formats: Formats;
}

function Reasons({ told, formats }: Told): ReactElement {
  const { t } = useTranslation();
  return (
    <Card>
      <Typography.Title level={1} style={{ fontSize: 24, marginTop: 0 }}>
        {told.headline}
      </Typography.Title>
      {told.why.map((sentence) => (
        <Typography.Paragraph key={sentence}>{sentence}</Typography.Paragraph>
      ))}
      <Typography.Title level={2} style={{ fontSize: 18 }}>
        {t('why.title')}
      </Typography.Title>
      {told.notHigher.length === 0 ? <p>{t('why.highest')}</p> : null}
      {told.notHigher.map((hold) => (
        <Reason key={hold.code} hold={hold} told={told} formats={formats} />
      ))}
      {told.together === null ? null : <p>{told.together}</p>}
      <Typography.Title level={2} style={{ fontSize: 18 }}>
        {t('why.outlook')}
      </Typography.Title>
      <Typography.Paragraph>{told.outlook}</Typography.Paragraph>
      <Link to="../plans" relative="path">
        <Button type="primary">{t('why.toPlans')}</Button>
      </Link>
    </Card>
  );
}

function Reason({
  hold: { sentences, costs, remedy },
  told,
  formats,
}: Told & { readonly hold: Explanation['notHigher'][number] }): ReactElement {
  return (
    <Typography.Paragraph>
      {Number(costs) > 0 ? <Tag color="warning">−{formats.money(costs)}</Tag> : null}
      {sentences.join(told.language === 'en' ? ' ' : '')}
      {remedy === null ? null : (
        <>
          <br />
          <Typography.Text strong>→ {remedy}</Typography.Text>
        </>
      )}
    </Typography.Paragraph>
  );
}

interface CeilingsProps {
  readonly ceilings: Parts['ceilings'];
  readonly formats: Formats;
}

function Ceilings({ ceilings, formats }: CeilingsProps): ReactElement {
  const { t } = useTranslation();
  const bars = useMemo(
    () =>
      ceilings.flatMap(({ name, amount, binds }) =>
        amount === null ? [] : [{ name, amount: Number(amount), binds }],
      ),
    [ceilings],
  );
  return (
    <Card title={<Term name={t('why.ceilings')}>{t('why.explained.ceiling')}</Term>}>
      <Typography.Paragraph type="secondary">{t('why.ceilingsHint')}</Typography.Paragraph>
      <CeilingBars bars={bars} formats={formats} label={t('why.chart')} />
      <ol className="facts">
        {ceilings.map(({ code, name, amount, costs, binds, remedy }) => (
          <li key={code}>
            <span>
              <Term name={name}>
                {Number(costs) > 0 ? (
                  <p>{t('why.costs', { amount: formats.money(costs) })}</p>
                ) : (
                  <p>{t(binds ? 'why.explained.binds' : 'why.explained.free')}</p>
                )}
                {remedy === null ? null : <p>→ {remedy}</p>}
              </Term>{' '}
              {binds ? <Tag color="processing">{t('why.binds')}</Tag> : null}
            </span>
            <span>{amount === null ? t('why.unbounded') : formats.money(amount)}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

interface GatesProps {
  readonly gates: Parts['gates'];
  readonly formats: Formats;
}

function Gates({ gates, formats }: GatesProps): ReactElement {
  const { t } = useTranslation();
  const shut = gates.filter(({ open }) => !open);
  const met = gates.filter(({ open }) => open);
  return (
    <Card title={<Term name={t('why.gates')}>{t('why.explained.gate')}</Term>}>
      <Flex vertical gap="middle">
        {shut.length === 0 ? <span>{t('why.gatesAllMet')}</span> : null}
        {shut.map((gate) => (
          <section key={gate.code} aria-label={gate.name}>
            <Flex justify="space-between" align="start" gap="small">
              <Typography.Text strong>{gate.name}</Typography.Text>
              <Tag color="warning">{t('why.shut')}</Tag>
            </Flex>
            <GateDetail gate={gate} formats={formats} />
          </section>
        ))}
        <Collapse
          items={[
            {
              key: 'met',
              label: t('why.gatesMet', { met: met.length }),
              children: (
                <ul className="facts">
                  {met.map((gate) => (
                    <li key={gate.code}>
                      <span>{gate.name}</span>
                      <span>{gate.detail}</span>
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      </Flex>
    </Card>
  );
}

function GateDetail({
  gate: { detail, clears, costs, remedy },
  formats,
}: {
  readonly gate: Parts['gates'][number];
  readonly formats: Formats;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      {detail === null ? null : <p>{detail}</p>}
      <p>{clears === null ? t('why.noDate') : t('why.clears', { date: formats.date(clears) })}</p>
      {Number(costs) > 0 ? <p>{t('why.costs', { amount: formats.money(costs) })}</p> : null}
      {remedy === null ? null : <p>→ {remedy}</p>}
    </>
  );
}

function Score({ told }: { readonly told: Explanation }): ReactElement {
  const { t } = useTranslation();
  return (
    <Card title={<Term name={t('why.score')}>{t('why.explained.score')}</Term>}>
      {told.score.map((sentence) => (
        <Typography.Paragraph key={sentence}>{sentence}</Typography.Paragraph>
      ))}
    </Card>
  );
}
