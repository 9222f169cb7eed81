import { Card } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCases } from '../client/index.ts';
import { Loaded } from '../shell/index.ts';
import { CaseList } from './case-list.tsx';

/** Disputes and reviews of the account that wait for their answer; nothing where there are none. */
export function OpenCases({ account }: { readonly account: string }): ReactElement {
  const { t } = useTranslation();
  const cases = useCases(account);
  return (
    <Loaded of={cases}>
      {({ items }) => {
        const open = items.filter(({ closedAt }) => closedAt === null);
        if (open.length === 0) return null;
        return (
          <Card title={t('agent.waiting')}>
            <CaseList items={open} />
          </Card>
        );
      }}
    </Loaded>
  );
}
