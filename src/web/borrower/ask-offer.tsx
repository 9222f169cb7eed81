import { Alert, Button, Card, Flex, Statistic, Switch, Typography } from 'antd';
import { type ReactElement, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../client/index.ts';
import { useAsk } from '../client/index.ts';
import type { Formats } from '../format.ts';
import { useSession } from '../session.ts';
import { AskRefused } from './ask-refused.tsx';

interface Props {
  readonly life: Schemas['Life'];
  readonly formats: Formats;
}

/** The offer that stands, what became of the last one, and whether more are wanted. */
export function Offer({ life, formats }: Props): ReactElement {
  const { t } = useTranslation();
  const { account, change, declined, optedOut } = life;
  const ask = useAsk(account);
  const isBorrower = useSession()?.role === 'borrower';
  // Kept over a lost answer, so that asking again counts once.
  const id = useRef(crypto.randomUUID());
  const offered = change?.status === 'offered' ? change : null;
  const send = (type: 'accept' | 'decline' | 'optOut' | 'optIn'): void =>
    ask.mutate(
      {
        ...{ id: `${type}-${id.current}`, type },
        // What was seen, and not what may have taken its place meanwhile.
        ...(type === 'accept' && offered !== null ? { amount: offered.amount } : {}),
      } as Schemas['LifeRequest'],
      {
        onSuccess: () => {
          id.current = crypto.randomUUID();
        },
      },
    );
  return (
    <Card title={t('ask.offer')}>
      <Flex vertical gap="middle">
        {offered === null ? (
          <Typography.Text>{t(optedOut ? 'ask.offerOff' : 'ask.offerNone')}</Typography.Text>
        ) : (
          <>
            <Statistic title={t('ask.offered')} value={formats.money(offered.amount)} />
            {offered.until === null ? null : (
              <Typography.Text>
                {t('ask.offerUntil', { date: formats.date(dayBefore(offered.until)) })}
              </Typography.Text>
            )}
          </>
        )}
        {offered !== null && isBorrower ? (
          <Flex gap="small" wrap>
            <Button type="primary" loading={ask.isPending} onClick={() => send('accept')}>
              {t('ask.accept')}
            </Button>
            <Button disabled={ask.isPending} onClick={() => send('decline')}>
              {t('ask.decline')}
            </Button>
          </Flex>
        ) : null}
        <AskRefused error={ask.error} />
        {declined === null || offered !== null ? null : (
          <PassedOver declined={declined} formats={formats} />
        )}
        <Flex justify="space-between" align="center" gap="small">
          <span id="ask-offers">{t('ask.offersWanted')}</span>
          <Switch
            aria-labelledby="ask-offers"
            checked={!optedOut}
            disabled={!isBorrower || ask.isPending || life.status === 'closed'}
            onChange={(wanted) => send(wanted ? 'optIn' : 'optOut')}
          />
        </Flex>
      </Flex>
    </Card>
  );
}

interface PassedOverProps {
  readonly declined: NonNullable<Schemas['Life']['declined']>;
  readonly formats: Formats;
}

/** What became of the last offer, while there is no other. */
function PassedOver({ declined: { amount, on, expired }, formats }: PassedOverProps): ReactElement {
  const { t } = useTranslation();
  const words = { amount: formats.money(amount) };
  // An expiry may be noted some days after the last day of the offer, which is what was promised.
  const title = expired
    ? t('ask.expired', words)
    : t('ask.declined', { ...words, date: formats.date(on) });
  return <Alert type="info" title={title} />;
}

/** An offer is over on the day on which it expires. */
function dayBefore(iso: string): string {
  return new Date(Date.parse(iso) - MS_PER_DAY).toISOString().slice(0, 10);
}

const MS_PER_DAY = 86_400_000;
