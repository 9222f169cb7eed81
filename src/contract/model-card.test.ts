import { describe, expect, it } from 'vitest';
import { day, lackingIn, type ModelCard } from '../kernel/index.ts';
import { formatProblem } from './problem.ts';
import { readDocument } from './read-document.ts';
import { formatModelCard } from './write-model-card.ts';

const CARD: ModelCard = {
  version: 1,
  effectiveFrom: day('2026-01-01'),
  scorecard: { id: 'example', version: 3 },
  owner: 'Risk, line 2',
  purpose: { 'zh-CN': '个人额度', en: 'personal lines' },
  limits: [{ 'zh-CN': '不用于企业', en: 'not for businesses' }],
  data: {
    name: 'simulated',
    observed: [day('2024-06-30')],
    outcome: { 'zh-CN': '一年内逾期 90 天', en: '90 days past due in a year' },
    definition: { outcome: 'default', performanceDays: 365, badFrom: 90, goodBelow: 30 },
  },
  samples: [{ part: 'train', rows: 9, badRate: 0.1, auc: 0.75, ks: 0.4, brier: Number.NaN }],
  assumptions: [],
  reference: {
    scores: { cuts: [550, 600], counts: [2, 3, 4] },
    characteristics: [{ feature: 'utilization.now', counts: [5, 4, 0, 0] }],
  },
};

const context = { file: 'card.yaml', currency: 'CNY' };

function problemsOf(text: string): readonly string[] {
  const outcome = readDocument(text, context);
  return 'problems' in outcome ? outcome.problems.map(formatProblem) : [];
}

describe('a model card', () => {
  it('is read back as it was written', () => {
    const outcome = readDocument(formatModelCard(CARD), context);
    expect(outcome).toEqual({ ok: { kind: 'model-card', document: CARD } });
  });

  it('is not complete without an owner, a purpose and a limit', () => {
    const { owner: _, purpose: __, ...rest } = CARD;
    expect(lackingIn({ ...rest, limits: [] })).toEqual(['owner', 'purpose', 'limits']);
    expect(lackingIn(CARD)).toEqual([]);
  });

  it('refuses a definition by which one account would be both good and bad', () => {
    const text = formatModelCard(CARD).replace('goodBelow: 30', 'goodBelow: 91');
    expect(problemsOf(text)).toEqual([
      expect.stringMatching(/data\.definition\.goodBelow: expected at most badFrom, 90, found 91$/),
    ]);
  });

  it('names the line of a reference that does not fit together', () => {
    const text = formatModelCard(CARD).replace('- 600\n', '- 550\n').replace('      - 4\n', '');
    expect(problemsOf(text)).toEqual([
      expect.stringMatching(
        /^card\.yaml:\d+:\d+ reference\.scores\.cuts\[1\]: expected more than the cut before, 550, found 550$/,
      ),
      expect.stringMatching(
        /^card\.yaml:\d+:\d+ reference\.scores\.counts: expected 3 counts, one more than there are cuts, found 2$/,
      ),
    ]);
  });
});
