import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../client/index.ts';
import { useFormats } from '../format.ts';

type Case = Schemas['CaseList']['items'][number];

/** ISO 4217 for none: of a case there is no amount to write. */
const NO_CURRENCY = 'XXX';

interface Props {
  readonly items: readonly Case[];
  /** Stands before what kind of case it is. */
  readonly head?: (one: Case) => ReactNode;
}

/** Each with the day by which it has to be answered, and what was said with it. */
export function CaseList({ items, head }: Props): ReactElement {
  const { t } = useTranslation();
  const { date } = useFormats(NO_CURRENCY);
  return (
    <ul>
      {items.map((one) => (
        <li key={`${one.account} ${one.kind} ${one.case}`}>
          {head === undefined ? null : <div>{head(one)}</div>}
          {t('trace.due', { kind: t(`trace.kinds.${one.kind}`), date: date(one.answerBy) })}
          {one.note === null ? null : <p>{one.note}</p>}
        </li>
      ))}
    </ul>
  );
}
