import { Button, Result } from 'antd';
import { Component, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly children: ReactNode;
}

/**
 * Says so where a view cannot be shown, rather than showing nothing at all: mostly because the service
 * was renewed, and the parts that an open page has not loaded yet have other names since.
 */
export class Catching extends Component<Props, { readonly failed: boolean }> {
  override readonly state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <LoadAgain /> : this.props.children;
  }
}

function LoadAgain(): ReactElement {
  const { t } = useTranslation();
  return (
    <Result
      status="warning"
      title={t('state.notShown')}
      subTitle={t('state.notShownWhy')}
      extra={<Button onClick={() => location.reload()}>{t('state.loadAgain')}</Button>}
    />
  );
}
