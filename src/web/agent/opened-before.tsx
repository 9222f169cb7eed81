import { Card } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { openedAccounts } from './opened.ts';

/** A way back to the accounts that the agent has opened in this tab; nothing where there are none. */
export function OpenedBefore(): ReactElement | null {
  const { t } = useTranslation();
  const [accounts] = useState(openedAccounts);
  if (accounts.length === 0) return null;
  return (
    <Card title={t('agent.opened')}>
      <ul className="opened">
        {accounts.map((account) => (
          <li key={account}>
            <Link to={`/accounts/${encodeURIComponent(account)}`}>{account}</Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
