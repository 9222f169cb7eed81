import { Alert } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Says so where a decision came while the page was open. */
export function NewDecision({ number }: { readonly number: number }): ReactElement | null {
  const { t } = useTranslation();
  const [first] = useState(number);
  return number > first ? <Alert type="info" showIcon title={t('state.changed')} /> : null;
}
