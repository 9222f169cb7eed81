import { Alert, Button, Card, Form, Input } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAskReview } from '../client/index.ts';

const NOTE_MAX = 1_000;

/** Asks for a person to look at an account; what was typed stays until it has arrived. */
export function AskReview({ account }: { readonly account: string }): ReactElement {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ readonly note: string }>();
  const [id, setId] = useState(newId);
  const ask = useAskReview(account);
  const send = ({ note }: { readonly note: string }): void => {
    ask.mutate(
      { id, note },
      {
        onSuccess: () => {
          form.resetFields();
          setId(newId());
        },
      },
    );
  };
  return (
    <Card title={t('trace.review')}>
      <Form form={form} layout="vertical" onFinish={send}>
        <Form.Item name="note" label={t('trace.note')} rules={[{ required: true }]}>
          <Input.TextArea rows={3} maxLength={NOTE_MAX} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={ask.isPending}>
          {t('trace.ask')}
        </Button>
      </Form>
      <div aria-live="polite">
        {ask.isSuccess ? <Alert type="success" showIcon title={t('trace.asked')} /> : null}
        {ask.isError ? <Alert type="error" showIcon title={t('trace.notAsked')} /> : null}
      </div>
    </Card>
  );
}

function newId(): string {
  return crypto.randomUUID();
}
