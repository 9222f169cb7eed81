import { Alert, Button, Card, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAskReview } from '../client/index.ts';
import { useDraft } from '../shell/index.ts';

const NOTE_MAX = 1_000;

interface Values {
  readonly note?: string;
}

/** Asks for a person to look at an account; what was typed stays until it has arrived. */
export function AskReview({ account }: { readonly account: string }): ReactElement {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const { draft, keep, clear } = useDraft<Values>(account, 'agent-review');
  const ask = useAskReview(account);
  const send = ({ note = '' }: Values): void => {
    ask.mutate(
      { id: draft.id, note },
      {
        onSuccess: () => {
          clear();
          form.setFieldsValue({ note: '' });
        },
      },
    );
  };
  return (
    <Card title={t('trace.review')}>
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={draft.values}
        onValuesChange={(_, values) => keep(values)}
        onFinish={send}
      >
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
