import { Card } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWaitingCases } from '../client/index.ts';
import { Loaded, Nothing } from '../shell/index.ts';
import { keyOf } from './case.ts';
import { CaseLine } from './case-line.tsx';

/** Disputes, reviews and proposed rises of all accounts that wait for a person. */
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
            <ul>
              {items.map((one) => (
                <li key={keyOf(one)}>
                  <div>
                    <Link to={`/accounts/${encodeURIComponent(one.account)}/trace`}>
                      {one.account}
                    </Link>
                  </div>
                  <CaseLine of={one} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}
