import { Button, Empty, Result, Skeleton } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../client/index.ts';
import { SignInAgain } from './sign-in-again.tsx';

interface Asked<T> {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

interface Props<T> {
  readonly of: Asked<T>;
  readonly children: (data: T) => ReactNode;
}

/** What was asked for, or what is to be seen while it is not there. */
export function Loaded<T>({ of: { data, error, refetch }, children }: Props<T>): ReactElement {
  if (data !== undefined) return <>{children(data)}</>;
  if (error !== null) return <Failed error={error} retry={() => void refetch()} />;
  return <Loading />;
}

export function Loading(): ReactElement {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('state.loading')}>
      <Skeleton active paragraph={{ rows: 6 }} />
    </div>
  );
}

type Kind = 'expired' | 'forbidden' | 'missing' | 'failed';

const KINDS: Readonly<Record<number, Kind>> = { 401: 'expired', 403: 'forbidden', 404: 'missing' };

function Failed({
  error,
  retry,
}: {
  readonly error: Error;
  readonly retry: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const kind = (error instanceof Refused ? KINDS[error.status] : undefined) ?? 'failed';
  return (
    <Result
      status={kind === 'failed' ? 'warning' : 'info'}
      title={t(`state.${kind}`)}
      subTitle={kind === 'expired' ? <SignInAgain /> : t(`state.${kind}Why`)}
      extra={kind === 'failed' ? <Button onClick={retry}>{t('state.retry')}</Button> : null}
    />
  );
}

export function Nothing({ text }: { readonly text: string }): ReactElement {
  return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text} />;
}
