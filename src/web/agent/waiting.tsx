import { Card } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWaitingCases } from '../client/index.ts';
import { Loaded, Nothing } from '../shell/index.ts';
import { CaseList } from './case-list.tsx';

/** Disputes and reviews of all accounts that wait for a person. */
export function Waiting(): ReactElement {
  const { t } = useTranslation();
  const cases = useWaitingCases();
  return (
    <Card title={t('agent.waiting')}>
      <Loaded of={cases}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing text={t('agent.nobodyWaits')} />
          ) : (
            <CaseList
              items={items}
              head={({ account }) => (
                <Link to={`/accounts/${encodeURIComponent(account)}/trace`}>{account}</Link>
              )}
            />
          )
        }
      </Loaded>
    </Card>
  );
}
