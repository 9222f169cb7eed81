import { Button, Card, Flex, Form, Input, Layout, Result, Typography } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { LOGIN } from '../login.ts';
import { setSession } from '../session.ts';
import { Top } from './frame.tsx';
import { useTitle } from './page-name.tsx';

/** Where nobody is signed in: the lender's app does that, unless the service is in development. */
export function SignInPage(): ReactElement {
  return (
    <Layout className="frame">
      <Top />
      <main className="content">{LOGIN === 'development' ? <Anyone /> : <Elsewhere />}</main>
    </Layout>
  );
}

function Elsewhere(): ReactElement {
  const { t } = useTranslation();
  useTitle(t('signIn.lender'));
  return <Result status="info" title={t('signIn.lender')} subTitle={t('signIn.lenderWhy')} />;
}

/** Lets anybody be anyone, against a service in development. */
function Anyone(): ReactElement {
  const { t } = useTranslation();
  const navigate = useNavigate();
  useTitle(t('signIn.title'));
  const [form] = Form.useForm<{ readonly account: string }>();
  const asBorrower = ({ account }: { readonly account: string }): void => {
    setSession({ token: `dev:borrower:${account}`, role: 'borrower', account });
    void navigate(`/accounts/${encodeURIComponent(account)}`);
  };
  const asStaff = (role: 'agent' | 'approver'): void => {
    setSession({ token: `dev:${role}`, role, account: null });
    void navigate('/service');
  };
  return (
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
          <Button onClick={() => asStaff('agent')}>{t('signIn.asAgent')}</Button>
          <Button onClick={() => asStaff('approver')}>{t('signIn.asApprover')}</Button>
        </Flex>
      </Form>
    </Card>
  );
}
