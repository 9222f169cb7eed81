import { Alert, Button, Card, Collapse, Flex, List, Statistic, Tag, Typography } from 'antd';
import { type ReactElement, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Schemas } from '../../client/index.ts';
import { useAccount, useRedeem, useRewards } from '../client/index.ts';
import { type Formats, useFormats } from '../format.ts';
import { useSession } from '../session.ts';
import { Loaded, Nothing } from '../shell/index.ts';

type Rewards = Schemas['Rewards'];

/** What good behaviour has earned, what it can still earn, and what the points buy. */
export function RewardsPage(): ReactElement {
  const { account = '' } = useParams();
  const view = useAccount(account);
  const asked = useRewards(account);
  return (
    <Loaded of={view}>
      {({ currency }) => (
        <Loaded of={asked}>
          {(rewards) => <Programme rewards={rewards} currency={currency} />}
        </Loaded>
      )}
    </Loaded>
  );
}

interface ProgrammeProps {
  readonly rewards: Rewards;
  readonly currency: string;
}

function Programme({ rewards, currency }: ProgrammeProps): ReactElement {
  const { t } = useTranslation();
  const formats = useFormats(currency);
  const { account, offer, discounts } = rewards;
  if (offer === null) return <Nothing text={t('rewards.none')} />;
  if (rewards.heldOut) return <Alert type="info" showIcon title={t('rewards.heldOut')} />;
  return (
    <>
      <Balance rewards={rewards} formats={formats} />
      <Offer {...{ account, offer, discounts, formats }} />
      <Rules rewards={rewards} formats={formats} />
      <Moves rewards={rewards} formats={formats} />
    </>
  );
}

interface Props {
  readonly rewards: Rewards;
  readonly formats: Formats;
}

function Balance({ rewards: { balance, lots }, formats }: Props): ReactElement {
  const { t } = useTranslation();
  const [first] = lots;
  return (
    <Card>
      <Statistic title={t('rewards.balance')} value={balance} />
      {first === undefined ? null : (
        <Typography.Text type="secondary">
          {t('rewards.expires', { points: first.left, date: formats.date(first.expires) })}
        </Typography.Text>
      )}
      {balance < 0 ? <Alert type="info" showIcon title={t('rewards.owed')} /> : null}
    </Card>
  );
}

interface OfferProps extends Pick<Rewards, 'account' | 'discounts'> {
  readonly offer: NonNullable<Rewards['offer']>;
  readonly formats: Formats;
}

function Offer({ account, offer, discounts, formats }: OfferProps): ReactElement {
  const { t } = useTranslation();
  const redeem = useRedeem(account);
  const isBorrower = useSession()?.role === 'borrower';
  // Kept over a lost answer, so that asking again buys no second one.
  const wish = useRef(crypto.randomUUID());
  const buy = (): void =>
    redeem.mutate(wish.current, {
      onSuccess: () => {
        wish.current = crypto.randomUUID();
      },
    });
  const open = discounts.filter(({ state }) => state === 'open');
  return (
    <Card title={t('rewards.discount')}>
      <Flex vertical gap="small" align="start">
        {open.map(({ id, lowersBy, until }) => (
          <Alert
            key={id}
            type="success"
            showIcon
            title={t('rewards.bought', { rate: formats.rate(lowersBy), date: formats.date(until) })}
          />
        ))}
        <Typography.Text>
          {t('rewards.offer', {
            points: offer.costs,
            rate: formats.rate(offer.lowersBy),
            days: offer.term,
            amount: formats.money(offer.upTo.amount),
          })}
        </Typography.Text>
        <Typography.Text type="secondary">
          {t('rewards.floor', { rate: formats.rate(offer.floor) })}
        </Typography.Text>
        {redeem.error === null ? null : (
          <Alert type="warning" showIcon title={redeem.error.message} />
        )}
        {isBorrower ? (
          <Button
            type="primary"
            disabled={!offer.affordable}
            loading={redeem.isPending}
            onClick={buy}
          >
            {t(offer.affordable ? 'rewards.buy' : 'rewards.tooFew')}
          </Button>
        ) : null}
      </Flex>
    </Card>
  );
}

function Rules({ rewards: { rules }, formats }: Props): ReactElement {
  const { t } = useTranslation();
  return (
    <Card title={t('rewards.rules')}>
      <List
        dataSource={[...rules]}
        rowKey={({ code }) => code}
        renderItem={(rule) => <Rule rule={rule} formats={formats} />}
      />
    </Card>
  );
}

interface RuleProps {
  readonly rule: Rewards['rules'][number];
  readonly formats: Formats;
}

/** What it asks, how far that is so, and when it counts again. */
function Rule({ rule, formats }: RuleProps): ReactElement {
  const { t } = useTranslation();
  const { words, each, points, conditions, refused, again } = rule;
  return (
    <List.Item extra={<Tag color="processing">{t('rewards.points', { points: each })}</Tag>}>
      <List.Item.Meta
        title={words}
        description={
          <Flex vertical gap={4}>
            {conditions.map((condition) => (
              <span key={condition.feature}>
                {t(condition.holds ? 'rewards.holds' : 'rewards.holdsNot', {
                  words: condition.words,
                })}
              </span>
            ))}
            {refused === null ? null : (
              <Typography.Text type="warning">
                {t('rewards.refused', { words: refused.words })}
              </Typography.Text>
            )}
            {points === 0 ? null : <span>{t('rewards.earned', { points })}</span>}
            {again === null ? null : (
              <span>{t('rewards.again', { date: formats.date(again) })}</span>
            )}
          </Flex>
        }
      />
    </List.Item>
  );
}

function Moves({ rewards: { history, rules }, formats }: Props): ReactElement {
  const { t } = useTranslation();
  const wordsOf = (of: string | null): string => rules.find(({ code }) => code === of)?.words ?? '';
  const rows = history.filter(({ points }) => points !== 0);
  return (
    <Collapse
      items={[
        {
          key: 'history',
          label: t('rewards.history'),
          children:
            rows.length === 0 ? (
              <Nothing text={t('rewards.historyEmpty')} />
            ) : (
              <ul className="facts">
                {rows.map(({ id, on, kind, points, of }) => (
                  <li key={`${id} ${kind}`}>
                    <span>
                      {formats.date(on)} {t(`rewards.kind.${kind}`)} {wordsOf(of)}
                    </span>
                    <strong>{points > 0 ? `+${points}` : points}</strong>
                  </li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  );
}
