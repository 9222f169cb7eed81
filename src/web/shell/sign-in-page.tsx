import { Button, Card, Flex, Form, Input, Typography } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { setSession } from '../session.ts';
import { Top } from './frame.tsx';

/** Lets anybody be anyone, against a service in development; elsewhere the lender's app signs people in. */
export function SignInPage(): ReactElement {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<{ readonly account: string }>();
  const asBorrower = ({ account }: { readonly account: string }): void => {
    setSession({ token: `dev:borrower:${account}`, role: 'borrower', account });
    void navigate(`/accounts/${encodeURIComponent(account)}`);
  };
  const asAgent = (): void => {
    setSession({ token: 'dev:agent', role: 'agent', account: null });
    void navigate('/service');
  };
  return (
    <>
      <Top />
      <main className="content">
        <Card>
          <Typography.Title level={1} style={{ fontSize: 24, marginTop: 0 }}>
            {t('signIn.title')}
          </Typography.Title>
          <Typography.Paragraph type="secondary">{t('signIn.hint')}</Typography.Paragraph>
          <Form form={form} layout="vertical" onFinish={asBorrower}>
            <Form.Item name="account" label={t('signIn.account')} rules={[{ required: true }]}>
              <Input autoComplete="off" />
            </Form.Item>
            <Flex gap="small" wrap>
              <Button type="primary" htmlType="submit">
                {t('signIn.asBorrower')}
              </Button>
              <Button onClick={asAgent}>{t('signIn.asAgent')}</Button>
            </Flex>
          </Form>
        </Card>
      </main>
    </>
  );
}
