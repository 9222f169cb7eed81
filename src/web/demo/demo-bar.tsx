import { Alert, Button, Flex, Segmented, Select, Typography } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { useFormats } from '../format.ts';
import { useLanguage } from '../language/index.ts';
import { type Session, setSession, useSession } from '../session.ts';
import { useDemo, useMonthOn } from './demo-queries.ts';

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
  const [, , here, ...rest] = useLocation().pathname.split('/');
  const account = here === undefined || here === '' ? null : decodeURIComponent(here);
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
  const month = useMonthOn();
  return (
    <Flex gap="small" wrap align="center">
      <Typography.Text>{t('demo.today', { date: date(today) })}</Typography.Text>
      <Button loading={month.isPending} onClick={() => month.mutate()}>
        {t('demo.month')}
      </Button>
      {month.isError ? <Alert type="error" showIcon title={t('state.failed')} /> : null}
    </Flex>
  );
}
