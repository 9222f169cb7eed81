import { Alert, Card, Flex } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCases, useWorkOnCase } from '../client/index.ts';
import { Loaded } from '../shell/index.ts';
import { keyOf } from './case.ts';
import { OpenCase } from './open-case.tsx';

/** What of the account waits for a person, to be taken and answered; nothing where there is nothing. */
export function OpenCases({ account }: { readonly account: string }): ReactElement {
  const { t } = useTranslation();
  const cases = useCases(account);
  const work = useWorkOnCase();
  const isAnswered = work.isSuccess && work.variables.answer !== undefined;
  return (
    <Loaded of={cases}>
      {({ items }) => {
        const open = items.filter(({ closedAt }) => closedAt === null);
        if (open.length === 0 && work.isIdle) return null;
        return (
          <Card title={t('agent.waiting')}>
            <Flex vertical gap="large">
              <div aria-live="polite">
                {isAnswered ? <Alert type="success" showIcon title={t('trace.answered')} /> : null}
                {work.isError ? <Alert type="error" showIcon title={work.error.message} /> : null}
              </div>
              {open.map((one) => (
                <OpenCase key={keyOf(one)} of={one} work={work} />
              ))}
            </Flex>
          </Card>
        );
      }}
    </Loaded>
  );
}
