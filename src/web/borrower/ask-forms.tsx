import { Alert, Button, Card, Collapse, Flex, Form, Input, InputNumber, Typography } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../client/index.ts';
import { useAsk } from '../client/index.ts';
import { hasDraft, useDraft } from '../shell/index.ts';
import { AskRefused } from './ask-refused.tsx';

interface Values {
  readonly amount?: number | null;
  readonly until?: string;
  readonly note?: string;
}

interface Kind {
  readonly name: 'increase' | 'temporary' | 'cap' | 'review' | 'dispute';
  readonly fields: readonly (keyof Values)[];
  readonly body: (id: string, values: Values) => Schemas['LifeRequest'];
}

const KINDS: readonly Kind[] = [
  {
    name: 'increase',
    fields: ['amount'],
    body: (id, { amount }) => ({ id, type: 'request', amount: String(amount) }),
  },
  {
    name: 'temporary',
    fields: ['amount', 'until'],
    body: (id, { amount, until = '' }) => ({
      id,
      type: 'askTemporary',
      limit: String(amount),
      until,
    }),
  },
  {
    name: 'cap',
    fields: ['amount'],
    body: (id, { amount }) => ({ id, type: 'setCap', amount: String(amount) }),
  },
  {
    name: 'review',
    fields: ['note'],
    body: (id, { note = '' }) => ({ id, type: 'askReview', review: id, note }),
  },
  {
    name: 'dispute',
    fields: ['note'],
    body: (id, { note = '' }) => ({ id, type: 'openDispute', dispute: id, note }),
  },
];

/** A form for each thing that can be asked for; one with words typed before is open. */
export function AskForms({ account }: { readonly account: string }): ReactElement {
  const { t } = useTranslation();
  return (
    <Card title={t('ask.ask')}>
      <Collapse
        ghost
        defaultActiveKey={KINDS.map(({ name }) => name).filter((name) => hasDraft(account, name))}
        items={KINDS.map((kind) => ({
          key: kind.name,
          label: t(`ask.form.${kind.name}`),
          children: <AskForm kind={kind} account={account} />,
        }))}
      />
    </Card>
  );
}

interface Props {
  readonly kind: Kind;
  readonly account: string;
}

/** The longest note that the service takes. */
const NOTE_MAX = 2000;

function AskForm({ kind: { name, fields, body }, account }: Props): ReactElement {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const { draft, keep, clear } = useDraft<Values>(account, name);
  const ask = useAsk(account);
  const send = (values: Values): void =>
    ask.mutate(body(draft.id, values), {
      onSuccess: () => {
        clear();
        form.setFieldsValue({ amount: null, until: '', note: '' });
      },
    });
  const required = { required: true, message: t('ask.required') };
  return (
    <Form<Values>
      form={form}
      name={name}
      layout="vertical"
      requiredMark={false}
      disabled={ask.isPending}
      initialValues={draft.values}
      onValuesChange={(_changed, values) => keep(values)}
      onFinish={send}
    >
      <Typography.Paragraph type="secondary">{t(`ask.hint.${name}`)}</Typography.Paragraph>
      {fields.includes('amount') ? (
        <Form.Item name="amount" label={t(`ask.amount.${amountOf(name)}`)} rules={[required]}>
          <InputNumber min={0} precision={2} inputMode="decimal" style={{ width: '100%' }} />
        </Form.Item>
      ) : null}
      {fields.includes('until') ? (
        <Form.Item name="until" label={t('ask.untilDay')} rules={[required]}>
          <Input type="date" />
        </Form.Item>
      ) : null}
      {fields.includes('note') ? (
        <Form.Item name="note" label={t('ask.note')} rules={[{ ...required, whitespace: true }]}>
          <Input.TextArea rows={4} maxLength={NOTE_MAX} showCount />
        </Form.Item>
      ) : null}
      <Flex vertical gap="small" align="start">
        <AskRefused error={ask.error} />
        {ask.isSuccess ? <Alert type="success" showIcon title={t(`ask.sent.${name}`)} /> : null}
        <Button type="primary" htmlType="submit" loading={ask.isPending}>
          {t('ask.send')}
        </Button>
      </Flex>
    </Form>
  );
}

function amountOf(name: Kind['name']): 'cap' | 'limit' {
  return name === 'cap' ? 'cap' : 'limit';
}
