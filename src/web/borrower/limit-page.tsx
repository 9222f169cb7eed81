import { Alert, Button, Card, Descriptions, Flex, Progress, Statistic } from 'antd';
import { type ReactElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Schemas } from '../../client/index.ts';
import { LimitHistory } from '../charts/index.ts';
import { useAccount, useDecisions, useLife, useLimitHistory, useRewards } from '../client/index.ts';
import { type Formats, useFormats } from '../format.ts';
import { Loaded, Nothing, Term } from '../shell/index.ts';
import { Steps, stepsOf } from './limit-steps.tsx';

type Account = Schemas['Account'];
type Summary = Schemas['DecisionPage']['items'][number];
type LimitMove = Schemas['LimitHistory']['items'][number];

/** The same object each time. */
const NONE: readonly Summary[] = [];

/** The limit, what of it can be drawn, and how it came to be. */
export function LimitPage(): ReactElement {
  const { account = '' } = useParams();
  const asked = useAccount(account);
  return <Loaded of={asked}>{(view) => <Limit view={view} />}</Loaded>;
}

function Limit({ view }: { readonly view: Account }): ReactElement {
  const { id, currency } = view;
  const formats = useFormats(currency);
  const decisions = useDecisions(id);
  const history = useLimitHistory(id);
  return (
    <>
      <Standing view={view} formats={formats} />
      <Loaded of={decisions}>
        {({ items }) => <Last items={items} view={view} formats={formats} />}
      </Loaded>
      <Loaded of={history}>
        {({ items }) => (
          <History
            moves={items}
            decisions={decisions.data?.items ?? NONE}
            account={id}
            formats={formats}
          />
        )}
      </Loaded>
    </>
  );
}

interface StandingProps {
  readonly view: Account;
  readonly formats: Formats;
}

function Standing({ view, formats }: StandingProps): ReactElement {
  const { t } = useTranslation();
  const { limit, headroom, balance, reserved, status } = view;
  const used = Number(limit) > 0 ? Math.max(Number(balance), 0) / Number(limit) : 0;
  const rate = useRateWords(view, formats);
  const life = useLife(view.id).data;
  const nextReview = life?.nextReview ?? null;
  const coming = useComing(life?.change ?? null, formats);
  const usedWords = t('limit.used', { percent: formats.share(used) });
  const rows: readonly Row[] = [
    { word: 'balance', value: `${formats.money(balance)} (${usedWords})` },
    ...(rate === null ? [] : [{ word: 'rate', value: rate } as const]),
    ...(Number(reserved) > 0
      ? [{ word: 'reserved', value: formats.money(reserved) } as const]
      : []),
    ...(nextReview === null
      ? []
      : [{ word: 'nextReview', value: formats.date(nextReview) } as const]),
  ];
  return (
    <Card>
      <Flex vertical gap="middle">
        <Flex justify="space-between" wrap gap="middle">
          <Statistic title={<Explained word="limit" />} value={formats.money(limit)} />
          <Statistic title={<Explained word="headroom" />} value={formats.money(headroom)} />
        </Flex>
        <Progress percent={Math.min(used * 100, 100)} showInfo={false} aria-label={usedWords} />
        <Descriptions
          column={1}
          size="small"
          items={rows.map(({ word, value }) => ({
            key: word,
            label: <Explained word={word} />,
            children: value,
          }))}
        />
        {coming === null ? null : <Alert type="info" showIcon title={coming} />}
        {status === 'frozen' ? <Alert type="warning" showIcon title={t('limit.frozen')} /> : null}
      </Flex>
    </Card>
  );
}

/** A rise that is decided and does not come by itself; null where there is none. */
function useComing(change: Schemas['Life']['change'], { money, date }: Formats): string | null {
  const { t } = useTranslation();
  if (change?.status === 'offered') return t('limit.offered', { amount: money(change.amount) });
  if (change?.status !== 'proposed' || change.until === null) return null;
  return t('limit.proposed', { amount: money(change.amount), date: date(change.until) });
}

/** What the next draw costs a year, with what points have bought; null where the product names no rate. */
function useRateWords({ id, rate }: Account, formats: Formats): string | null {
  const { t } = useTranslation();
  // The one that was bought first is used first.
  const bought = useRewards(id).data?.discounts.find(({ state }) => state === 'open');
  if (rate === null) return null;
  if (bought === undefined) return t('limit.yearly', { rate: formats.rate(rate) });
  return t('limit.discounted', {
    rate: formats.rate(rate - bought.lowersBy),
    date: formats.date(bought.until),
    usual: formats.rate(rate),
  });
}

interface Row {
  readonly word: 'balance' | 'rate' | 'reserved' | 'nextReview';
  readonly value: string;
}

/** A word of the page, which says what it means when it is tapped. */
function Explained({ word }: { readonly word: 'limit' | 'headroom' | Row['word'] }): ReactElement {
  const { t } = useTranslation();
  return <Term name={t(`limit.${word}`)}>{t(`limit.explained.${word}`)}</Term>;
}

interface LastProps {
  /** Newest first. */
  readonly items: readonly Summary[];
  readonly view: Account;
  readonly formats: Formats;
}

function Last({ items, view, formats }: LastProps): ReactElement {
  const { t } = useTranslation();
  const change = useLife(view.id).data?.change ?? null;
  const [last] = items;
  if (last === undefined) return <Nothing text={t('limit.none')} />;
  const isOnItsWay = change !== null && Number(change.amount) === Number(last.limit);
  // What was decided and came to nothing, as an offer that was declined, left the limit as it is.
  const hasMoved = Number(last.limit) === Number(view.limit);
  const came = isOnItsWay
    ? t(`limit.onItsWay.${change.status}`)
    : t(`limit.direction.${hasMoved ? last.direction : 'stay'}`);
  return (
    <Card title={t('limit.lastDecision')} extra={formats.date(last.madeOn)}>
      <Flex justify="space-between" align="center" wrap gap="small">
        <span>
          {came}: {formats.money(isOnItsWay ? last.limit : view.limit)}
        </span>
        <Link to={`/accounts/${encodeURIComponent(view.id)}/why`}>
          <Button type="primary">{t('limit.reason')}</Button>
        </Link>
      </Flex>
    </Card>
  );
}

interface HistoryProps {
  readonly moves: readonly LimitMove[];
  /** Newest first. */
  readonly decisions: readonly Summary[];
  readonly account: string;
  readonly formats: Formats;
}

function History({ moves, decisions, account, formats }: HistoryProps): ReactElement {
  const { t } = useTranslation();
  const steps = useMemo(
    () => stepsOf(moves, decisions, (words) => t(`limit.brought.${words}`)),
    [moves, decisions, t],
  );
  return (
    <Card title={t('limit.history')}>
      {steps.length === 0 ? (
        <Nothing text={t('limit.historyEmpty')} />
      ) : (
        <>
          <LimitHistory
            steps={steps}
            {...(decisions[0] === undefined ? {} : { until: decisions[0].madeOn })}
            formats={formats}
            label={t('limit.chart')}
          />
          <Steps steps={steps} account={account} formats={formats} />
        </>
      )}
    </Card>
  );
}
