import { Alert, Button, Flex, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../client/index.ts';
import { useSettleOverride } from '../client/index.ts';
import { useDraft } from '../shell/index.ts';

/** The longest reason that the service takes. */
const REASON_MAX = 500;

interface Values {
  readonly reason?: string;
}

interface Props {
  readonly of: Schemas['Override'];
  readonly ways: readonly ('approve' | 'reject' | 'withdraw')[];
}

/** Says what becomes of an override that waits, and why. */
export function SettleOverride({ of: one, ways }: Props): ReactElement {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const { draft, keep, clear } = useDraft<Values>(one.account, `override-${one.override}`);
  const settle = useSettleOverride();
  const settleBy = async (how: Props['ways'][number]): Promise<void> => {
    const values = await form.validateFields().catch(() => null);
    if (values === null) return;
    settle.mutate({ one, how, reason: values.reason ?? '' }, { onSuccess: clear });
  };
  return (
    <Form<Values>
      form={form}
      name={`override-${one.override}`}
      layout="vertical"
      style={{ marginTop: 8 }}
      requiredMark={false}
      initialValues={draft.values}
      onValuesChange={(_, values) => keep(values)}
    >
      <Form.Item
        name="reason"
        label={t('override.why')}
        rules={[{ required: true, whitespace: true, message: t('ask.required') }]}
      >
        <Input.TextArea rows={2} maxLength={REASON_MAX} />
      </Form.Item>
      <Flex gap="small" wrap>
        {ways.map((how, i) => (
          <Button
            key={how}
            type={i === 0 ? 'primary' : 'default'}
            disabled={settle.isPending}
            onClick={() => void settleBy(how)}
          >
            {t(`override.${how}`)}
          </Button>
        ))}
      </Flex>
      <div aria-live="polite">
        {settle.isError ? <Alert type="error" showIcon title={settle.error.message} /> : null}
      </div>
    </Form>
  );
}
