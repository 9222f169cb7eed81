import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../format.ts';
import type { Case } from './case.ts';

/** What kind of case it is, the day by which it has to be answered, and what was said with it. */
export function CaseLine({ of: one }: { readonly of: Case }): ReactElement {
  const { t } = useTranslation();
  const { date, money } = useFormats(one.currency);
  const kind =
    one.amount === null
      ? t(`trace.kinds.${one.kind}`)
      : t('trace.rise', { amount: money(one.amount) });
  return (
    <>
      {t('trace.due', { kind, date: date(one.answerBy) })}
      {one.note === null ? null : <p>{one.note}</p>}
    </>
  );
}
