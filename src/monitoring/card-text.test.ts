import { describe, expect, it } from 'vitest';
import { day, type ModelCard } from '../kernel/index.ts';
import { renderCard } from './card-text.ts';

const CARD: ModelCard = {
  version: 1,
  effectiveFrom: day('2026-01-01'),
  scorecard: { id: 'example', version: 3 },
  limits: [{ 'zh-CN': '不用于企业', en: 'not for <b>businesses</b>' }],
  data: {
    name: 'simulated',
    observed: [day('2024-06-30')],
    outcome: { 'zh-CN': '一年内逾期 90 天', en: '90 days past due in a year' },
  },
  samples: [{ part: 'train', rows: 900, badRate: 0.1, auc: 0.75, ks: 0.4, brier: Number.NaN }],
  assumptions: [],
  reference: { scores: { cuts: [], counts: [900] }, characteristics: [] },
};

describe('a model card in words', () => {
  it('says in English what is known, and what a person still has to say', () => {
    expect(renderCard(CARD, 'en')).toMatchInlineSnapshot(`
      "# Model card: example@3

      v1, 2026-01-01

      **Not complete; still to be said: owner, purpose**

      ## Owner

      none

      ## Purpose

      none

      ## Limits

      - not for \\<b\\>businesses\\</b\\>

      ## Data and days of observation

      simulated: 2024-06-30

      ## What counts as bad

      90 days past due in a year

      ## Samples and measures

      | Sample | Rows | Bad rate | AUC | KS | Brier |
      | --- | --- | --- | --- | --- | --- |
      | training | 900 | 0.1000 | 0.7500 | 0.4000 | – |

      ## Assumptions (no data can confirm them)

      none"
    `);
  });

  it('is complete in Chinese once it has an owner and a purpose', () => {
    const whole = { ...CARD, owner: '风险部', purpose: { 'zh-CN': '个人额度', en: 'lines' } };
    const text = renderCard(whole, 'zh-CN');
    expect(text).toContain('## 负责人\n\n风险部');
    expect(text).toContain('- 不用于企业');
    expect(text).not.toContain('尚不完整');
  });
});
