import { Card, Input, Layout, Typography } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Top } from '../shell/index.ts';
import { Waiting } from './waiting.tsx';

/** Where a service agent looks an account up. */
export function SearchPage(): ReactElement {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const open = (account: string): void => {
    const id = account.trim();
    if (id !== '') void navigate(`/accounts/${encodeURIComponent(id)}`);
  };
  return (
    <Layout className="frame">
      <Top />
      <main className="content">
        <Card>
          <Typography.Title level={1} style={{ fontSize: 24, marginTop: 0 }}>
            {t('agent.title')}
          </Typography.Title>
          <Input.Search
            aria-label={t('agent.search')}
            placeholder={t('agent.search')}
            enterButton={t('agent.open')}
            onSearch={open}
          />
        </Card>
        <Waiting />
      </main>
    </Layout>
  );
}
