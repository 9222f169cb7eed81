import { Card } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCases } from '../client/index.ts';
import { useFormats } from '../format.ts';
import { Loaded } from '../shell/index.ts';

interface Props {
  readonly account: string;
  readonly currency: string;
}

/** Disputes and reviews of the account that wait for their answer; nothing where there are none. */
export function OpenCases({ account, currency }: Props): ReactElement {
  const { t } = useTranslation();
  const { date } = useFormats(currency);
  const cases = useCases(account);
  return (
    <Loaded of={cases}>
      {({ items }) => {
        const open = items.filter(({ closedAt }) => closedAt === null);
        if (open.length === 0) return null;
        return (
          <Card title={t('trace.cases')}>
            <ul>
              {open.map((one) => (
                <li key={`${one.kind} ${one.case}`}>
                  {t('trace.due', { kind: t(`trace.kinds.${one.kind}`), date: date(one.answerBy) })}
                  {one.note === null ? null : <p>{one.note}</p>}
                </li>
              ))}
            </ul>
          </Card>
        );
      }}
    </Loaded>
  );
}
