import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { LOGIN } from '../login.ts';
import { setSession } from '../session.ts';

/** How somebody whose session is over comes in again: by the lender's app, or right here. */
export function SignInAgain(): ReactElement {
  const { t } = useTranslation();
  if (LOGIN === 'lender') return <>{t('state.expiredWhy')}</>;
  return (
    <Button type="link" className="inline" onClick={() => setSession(null)}>
      {t('state.signInAgain')}
    </Button>
  );
}
