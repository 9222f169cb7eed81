import { Alert, Card, Input, Layout, Typography } from 'antd';
import { type ReactElement, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useFindAccount } from '../client/index.ts';
import { Top, useOnline, useTitle } from '../shell/index.ts';
import { FoundAccounts } from './found-accounts.tsx';
import { OpenedBefore } from './opened-before.tsx';
import { Waiting } from './waiting.tsx';
import { WaitingOverrides } from './waiting-overrides.tsx';

/** Where a service agent looks an account up; what is looked for stands in the address. */
export function SearchPage(): ReactElement {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const online = useOnline();
  useTitle(t('agent.title'));
  const prefix = params.get('prefix') ?? '';
  const look = (wanted: string): void => {
    if (wanted !== prefix) setParams(wanted === '' ? {} : { prefix: wanted }, { replace: true });
  };
  return (
    <Layout className="frame">
      <Top />
      <main className="content">
        {online ? null : <Alert type="warning" showIcon title={t('state.offline')} />}
        <Card>
          <Typography.Title level={1} style={{ fontSize: 24, marginTop: 0 }}>
            {t('agent.title')}
          </Typography.Title>
          <Search prefix={prefix} look={look} />
          <div aria-live="polite">{prefix === '' ? null : <FoundAccounts prefix={prefix} />}</div>
        </Card>
        {prefix === '' ? <OpenedBefore /> : null}
        <Waiting />
        <WaitingOverrides />
      </main>
    </Layout>
  );
}

/** Nothing is looked for while somebody is still typing. */
const PAUSE_MS = 250;
/** The longest id that there is. */
const ID_MAX = 200;

interface SearchProps {
  readonly prefix: string;
  readonly look: (prefix: string) => void;
}

function Search({ prefix, look }: SearchProps): ReactElement {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const find = useFindAccount();
  const [typed, setTyped] = useState(prefix);
  const wanted = typed.trim();
  useEffect(() => {
    const pause = setTimeout(() => look(wanted), PAUSE_MS);
    return () => clearTimeout(pause);
  });
  const open = (): void => {
    look(wanted);
    if (wanted === '') return;
    find.mutate(wanted, {
      onSuccess: (account) => {
        if (account !== null) void navigate(`/accounts/${encodeURIComponent(account)}`);
      },
    });
  };
  return (
    <Input.Search
      aria-label={t('agent.search')}
      placeholder={t('agent.searchHint')}
      enterButton={t('agent.open')}
      loading={find.isPending}
      maxLength={ID_MAX}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onSearch={open}
    />
  );
}
