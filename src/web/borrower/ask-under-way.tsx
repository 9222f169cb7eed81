import { Alert, Button, Card, Flex, List, Tag, Typography } from 'antd';
import { type ReactElement, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../client/index.ts';
import { useAsk, useCases } from '../client/index.ts';
import type { Formats } from '../format.ts';
import { useSession } from '../session.ts';
import { Loaded, Nothing } from '../shell/index.ts';
import { AskRefused } from './ask-refused.tsx';

type Life = Schemas['Life'];
type Case = Schemas['CaseList']['items'][number];

interface Props {
  readonly life: Life;
  readonly formats: Formats;
}

/** What was asked for and what stands of it, each with the day by which it is answered or ends. */
export function UnderWay({ life, formats }: Props): ReactElement {
  const { t } = useTranslation();
  const cases = useCases(life.account);
  return (
    <Card title={t('ask.underWay')}>
      <Loaded of={cases}>
        {({ items }) => <Everything life={life} cases={items} formats={formats} />}
      </Loaded>
    </Card>
  );
}

interface EverythingProps extends Props {
  readonly cases: readonly Case[];
}

function Everything({ life, cases, formats }: EverythingProps): ReactElement {
  const { t } = useTranslation();
  const ask = useAsk(life.account);
  const isBorrower = useSession()?.role === 'borrower';
  const standing = useStanding(life, formats);
  const answered = useAnswers(cases, formats);
  // Kept over a lost answer, so that asking again counts once.
  const id = useRef(crypto.randomUUID());
  const end = (type: 'endTemporary' | 'liftCap'): void =>
    ask.mutate(
      { id: `${type}-${id.current}`, type },
      {
        onSuccess: () => {
          id.current = crypto.randomUUID();
        },
      },
    );
  const rows = [...standing, ...answered];
  return (
    <Flex vertical gap="small">
      {life.status === 'frozen' ? (
        <Alert type="warning" showIcon title={t('limit.frozen')} />
      ) : null}
      <AskRefused error={ask.error} />
      {rows.length === 0 ? (
        <Nothing text={t('ask.nothing')} />
      ) : (
        <List
          dataSource={rows}
          rowKey={({ key }) => key}
          renderItem={({ title, more, tag, ends }) => (
            <List.Item
              extra={
                ends === undefined ? (
                  tag
                ) : (
                  <Button disabled={ask.isPending || !isBorrower} onClick={() => end(ends)}>
                    {t(`ask.${ends}`)}
                  </Button>
                )
              }
            >
              <List.Item.Meta title={title} description={more} />
            </List.Item>
          )}
        />
      )}
    </Flex>
  );
}

/** What stands of the limit beside the limit itself. */
function useStanding(
  { request, change, temporary, override, ownCap }: Life,
  { money, date }: Formats,
): readonly Row[] {
  const { t } = useTranslation();
  const ends = (day: string | null): string =>
    day === null ? '' : t('ask.ends', { date: date(day) });
  const rows: Row[] = [];
  if (request !== null) {
    const { answerBy } = request;
    rows.push({
      key: 'request',
      title: t('ask.requested', { amount: money(request.amount) }),
      more: answerBy === null ? null : t('ask.answerBy', { date: date(answerBy) }),
    });
  }
  if (change !== null && change.status !== 'offered') {
    const title = t(`ask.change.${change.status}`, { amount: money(change.amount) });
    const more =
      change.until === null
        ? null
        : t(`ask.changeOn.${change.status}`, { date: date(change.until) });
    rows.push({ key: 'change', title, more });
  }
  if (temporary !== null) {
    const title = t('ask.temporaryNow', { amount: money(temporary.limit) });
    rows.push({ key: 'temporary', title, more: ends(temporary.until), ends: 'endTemporary' });
  }
  if (override !== null) {
    const title = t('ask.overrideNow', { amount: money(override.limit) });
    rows.push({ key: 'override', title, more: ends(override.until) });
  }
  if (ownCap !== null) {
    rows.push({
      key: 'cap',
      title: t('ask.capNow', { amount: money(ownCap) }),
      more: null,
      ends: 'liftCap',
    });
  }
  return rows;
}

/** Reviews and corrections, and what came of them. */
function useAnswers(cases: readonly Case[], { date, money }: Formats): readonly Row[] {
  const { t } = useTranslation();
  const cameTo = ({ outcome, closedAt, kind }: Case): string => {
    if (outcome !== null) return t(`ask.outcome.${outcome}`);
    if (closedAt === null) return t('ask.open');
    return t(kind === 'rise' ? 'ask.overtaken' : 'ask.answeredElsewhere');
  };
  // A rise that waits is the change that is on its way, which stands above.
  const told = cases.filter(({ kind, closedAt }) => kind !== 'rise' || closedAt !== null);
  return told.map((one) => ({
    key: `${one.kind} ${one.case}`,
    title: t(`ask.kind.${one.kind}`, {
      date: date(one.openedOn),
      amount: one.amount === null ? '' : money(one.amount),
    }),
    more: (
      <Answered
        one={one}
        byDay={one.closedAt === null ? t('ask.answerBy', { date: date(one.answerBy) }) : null}
      />
    ),
    tag: <Tag>{cameTo(one)}</Tag>,
  }));
}

interface Row {
  readonly key: string;
  readonly title: string;
  readonly more: ReactNode;
  readonly tag?: ReactNode;
  /** What the borrower can ask to end it. */
  readonly ends?: 'endTemporary' | 'liftCap';
}

interface AnsweredProps {
  readonly one: Case;
  readonly byDay: string | null;
}

function Answered({ one: { note, words }, byDay }: AnsweredProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Flex vertical gap={4}>
      {note === null ? null : <span>{t('ask.youSaid', { note })}</span>}
      <Typography.Text>{words ?? byDay}</Typography.Text>
    </Flex>
  );
}
