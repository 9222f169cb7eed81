import { Button, Form, Input, Radio } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { useWorkOnCase } from '../client/index.ts';
import { useDraft } from '../shell/index.ts';
import { type Case, OUTCOMES, type Outcome } from './case.ts';

const WORDS_MAX = 2_000;

interface Values {
  readonly outcome?: Outcome;
  readonly words?: string;
}

interface Props {
  readonly of: Case;
  readonly work: ReturnType<typeof useWorkOnCase>;
}

/** What comes of a case, and what the borrower is told; what was typed stays until it has arrived. */
export function AnswerCase({ of: one, work }: Props): ReactElement {
  const { t } = useTranslation();
  const { draft, keep, clear } = useDraft<Values>(one.account, `case-${one.kind}-${one.case}`);
  const send = ({ outcome, words }: Values): void => {
    if (outcome === undefined || words === undefined) return;
    work.mutate({ one, how: 'close', answer: { outcome, words } }, { onSuccess: clear });
  };
  return (
    <Form<Values>
      name={`${one.kind}-${one.case}`}
      layout="vertical"
      initialValues={draft.values}
      onValuesChange={(_, values) => keep(values)}
      onFinish={send}
    >
      <Form.Item name="outcome" label={t('trace.comesTo')} rules={[{ required: true }]}>
        <Radio.Group
          options={OUTCOMES[one.kind].map((value) => ({
            value,
            label: t(`trace.outcomes.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item
        name="words"
        label={t('trace.words')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input.TextArea rows={3} maxLength={WORDS_MAX} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={work.isPending}>
        {t('trace.answer')}
      </Button>
    </Form>
  );
}
