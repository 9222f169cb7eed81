import { Alert, Button, Card, Flex, Form, Input, InputNumber, Typography } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useProposeOverride } from '../client/index.ts';
import { useDraft } from '../shell/index.ts';

/** The longest reason that the service takes. */
const REASON_MAX = 500;

interface Values {
  readonly limit?: number | null;
  readonly until?: string;
  readonly reason?: string;
}

/** Lays another limit before an approver; what was typed stays until it has arrived. */
export function ProposeOverride({ account }: { readonly account: string }): ReactElement {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const { draft, keep, clear } = useDraft<Values>(account, 'override');
  const propose = useProposeOverride(account);
  const send = ({ limit, until = '', reason = '' }: Values): void =>
    propose.mutate(
      { id: draft.id, body: { limit: String(limit), until, reason } },
      {
        onSuccess: () => {
          clear();
          form.setFieldsValue({ limit: null, until: '', reason: '' });
        },
      },
    );
  const required = { required: true, message: t('ask.required') };
  return (
    <Card title={t('override.propose')}>
      <Form<Values>
        form={form}
        name="override"
        layout="vertical"
        requiredMark={false}
        initialValues={draft.values}
        onValuesChange={(_, values) => keep(values)}
        onFinish={send}
      >
        <Typography.Paragraph type="secondary">{t('override.hint')}</Typography.Paragraph>
        <Form.Item name="limit" label={t('override.limit')} rules={[required]}>
          <InputNumber min={0} precision={2} inputMode="decimal" style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="until" label={t('override.until')} rules={[required]}>
          <Input type="date" />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('override.reason')}
          rules={[{ ...required, whitespace: true }]}
        >
          <Input.TextArea rows={2} maxLength={REASON_MAX} />
        </Form.Item>
        <Flex vertical gap="small" align="start">
          <Button type="primary" htmlType="submit" loading={propose.isPending}>
            {t('override.send')}
          </Button>
          <div aria-live="polite">
            {propose.isSuccess ? (
              <Alert type="success" showIcon title={t('override.sent')} />
            ) : null}
            {propose.isError ? <Alert type="error" showIcon title={propose.error.message} /> : null}
          </div>
        </Flex>
      </Form>
    </Card>
  );
}
