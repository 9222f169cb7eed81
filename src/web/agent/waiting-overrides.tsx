import { Card } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWaitingOverrides } from '../client/index.ts';
import { Loaded } from '../shell/index.ts';
import { OverrideLine } from './override-line.tsx';

/** Overrides of all accounts that wait for an approver; nothing where there are none. */
export function WaitingOverrides(): ReactElement {
  const { t } = useTranslation();
  const overrides = useWaitingOverrides();
  return (
    <Loaded of={overrides}>
      {({ items }) =>
        items.length === 0 ? null : (
          <Card title={t('override.waiting')}>
            <ul>
              {items.map((one) => (
                <li key={one.override}>
                  <Link to={`/accounts/${encodeURIComponent(one.account)}/trace`}>
                    {one.account}
                  </Link>
                  <OverrideLine of={one} />
                </li>
              ))}
            </ul>
          </Card>
        )
      }
    </Loaded>
  );
}
