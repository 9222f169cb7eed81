import { Alert } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../client/index.ts';

/** Why what was asked was not done, in the service's own words where it gave any. */
export function AskRefused({ error }: { readonly error: Error | null }): ReactElement | null {
  const { t } = useTranslation();
  if (error === null) return null;
  const isRefused = error instanceof Refused && error.message !== '' && error.status < 500;
  const expired = error instanceof Refused && error.problem === 'OFFER_EXPIRED';
  return (
    <Alert
      type="warning"
      showIcon
      title={isRefused ? error.message : t('ask.unsent')}
      description={expired ? t('ask.expiredWhy') : null}
    />
  );
}
