import { Alert, Button, Dropdown, Flex, Segmented, Select, Space, Typography } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { useAccount, useExplanation, useLife } from '../client/index.ts';
import { useFormats } from '../format.ts';
import { useLanguage } from '../language/index.ts';
import { type Session, setSession, useSession } from '../session.ts';
import { useDemo, useMoveClock } from './demo-queries.ts';

/** In the demo alone: who looks, at whom, and when. */
export function DemoBar(): ReactElement | null {
  const { t } = useTranslation();
  const session = useSession();
  const { data: demo } = useDemo();
  if (session === null || demo === undefined) return null;
  return (
    <section className="demo" aria-label={t('demo.label')}>
      <Who session={session} people={demo.people} />
      <When today={demo.today} />
    </section>
  );
}

interface WhoProps {
  readonly session: Session;
  readonly people: NonNullable<ReturnType<typeof useDemo>['data']>['people'];
}

function Who({ session: { role }, people }: WhoProps): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const account = useAccountSeen();
  const rest = useLocation().pathname.split('/').slice(VIEW_FROM);
  const look = (as: Session['role'], at: string | null): void => {
    setSession(sessionOf(as, at ?? people[0]?.account ?? ''));
    if (as === 'agent' && at === null) void navigate('/service');
    else void navigate(addressOf(at ?? people[0]?.account ?? '', at === account ? rest : []));
  };
  return (
    <Flex gap="small" wrap align="center">
      <Segmented
        aria-label={t('demo.role')}
        value={role}
        options={(['borrower', 'agent'] as const).map((value) => ({
          value,
          label: t(`demo.as.${value}`),
        }))}
        onChange={(as) => look(as, account)}
      />
      <Select
        aria-label={t('demo.person')}
        placeholder={t('demo.person')}
        value={account}
        className="person"
        options={people.map((one) => ({ value: one.account, label: one.name[language] }))}
        onChange={(chosen) => look(role, chosen)}
      />
    </Flex>
  );
}

/** In `/accounts/ID/VIEW`. */
const VIEW_FROM = 3;

/** Null where no account is seen, as in the search. */
function useAccountSeen(): string | null {
  const [, , here = ''] = useLocation().pathname.split('/');
  return here === '' ? null : decodeURIComponent(here);
}

function addressOf(account: string, rest: readonly string[]): string {
  return ['/accounts', encodeURIComponent(account), ...rest].join('/');
}

/** The development login's tokens. */
export function sessionOf(role: Session['role'], account: string): Session {
  if (role === 'agent') return { token: 'dev:agent', role, account: null };
  return { token: `dev:borrower:${account}`, role, account };
}

function When({ today }: { readonly today: string }): ReactElement {
  const { t } = useTranslation();
  const { date } = useFormats('CNY');
  const move = useMoveClock();
  return (
    <Flex gap="small" wrap align="center">
      <Typography.Text>{t('demo.today', { date: date(today) })}</Typography.Text>
      <Space.Compact>
        <Button loading={move.isPending} onClick={() => move.mutate(null)}>
          {t('demo.month')}
        </Button>
        <OtherDates today={today} isMoving={move.isPending} moveTo={move.mutate} />
      </Space.Compact>
      {move.isError ? <Alert type="error" showIcon title={t('state.failed')} /> : null}
    </Flex>
  );
}

interface DatesProps {
  readonly today: string;
  readonly isMoving: boolean;
  readonly moveTo: (day: string) => void;
}

/** Where else than to the end of the month the clock can be moved. */
function OtherDates(props: DatesProps): ReactElement {
  const account = useAccountSeen();
  const [isOpen, setOpen] = useState(false);
  const look = { ...props, setOpen };
  if (account === null) return <Dates {...look} due={[]} clears={[]} />;
  return <DatesOf {...look} account={account} isOpen={isOpen} />;
}

type DatesOfProps = DatesProps & {
  readonly account: string;
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
};

/** With the days on which something comes due of an account, and those on which a reason ends. */
function DatesOf({ account, isOpen, ...props }: DatesOfProps): ReactElement {
  const life = useLife(account).data;
  const decisions = useAccount(account).data?.decisions ?? 0;
  const explanation = useExplanation(account, isOpen ? decisions : 0).data;
  const due = [life?.nextReview ?? null, ...(life?.deadlines ?? []).map(({ on }) => on)];
  const clears = (explanation?.notHigher ?? []).map((reason) => reason.clears);
  return <Dates {...props} due={due} clears={clears} />;
}

type Days = readonly (string | null)[];
type WithDays = DatesProps & {
  readonly setOpen: (isOpen: boolean) => void;
  readonly due: Days;
  readonly clears: Days;
};

function Dates({ today, isMoving, moveTo, setOpen, due, clears }: WithDays): ReactElement {
  const { t } = useTranslation();
  const { date } = useFormats('CNY');
  const days = {
    week: dayAfter(today, DAYS_PER_WEEK),
    due: firstAfter(today, due),
    clears: firstAfter(today, clears),
  };
  const items = (['week', 'due', 'clears'] as const).flatMap((what) => {
    const day = days[what];
    return day === null ? [] : [{ key: what, label: t(`demo.to.${what}`, { date: date(day) }) }];
  });
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      onOpenChange={setOpen}
      menu={{ items, onClick: ({ key }) => moveTo(days[key as keyof typeof days] ?? today) }}
    >
      <Button aria-label={t('demo.otherDates')} disabled={isMoving} style={{ paddingInline: 8 }}>
        ▾
      </Button>
    </Dropdown>
  );
}

function firstAfter(today: string, days: Days): string | null {
  return days.filter((day) => day !== null && day > today).sort()[0] ?? null;
}

const DAYS_PER_WEEK = 7;
const MS_PER_DAY = 86_400_000;

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * MS_PER_DAY).toISOString().slice(0, 10);
}
