import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Scorecard } from '../kernel/index.ts';
import { readDocument } from './read-document.ts';
import { formatScorecard } from './write-scorecard.ts';

const folder = fileURLToPath(new URL('../../policies/scorecards', import.meta.url));

function read(text: string, currency: string): Scorecard {
  const outcome = readDocument(text, { file: 'scorecard.yaml', currency });
  if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));
  return outcome.ok.document as Scorecard;
}

test.each(readdirSync(folder))('%s is read back as it was written', (file) => {
  const scorecard = read(readFileSync(join(folder, file), 'utf8'), 'CNY');
  expect(read(formatScorecard(scorecard, 'CNY'), 'CNY')).toEqual(scorecard);
});

test('thresholds are written as people write them: amounts, shares, whole numbers', () => {
  const bins = (below: number) => [{ below, points: 1 }, { points: 2 }];
  const one = { missing: { points: 0 }, reference: { all: 1, atCutoff: 1 } };
  const scorecard = {
    ...read(readFileSync(join(folder, 'cn-expert.yaml'), 'utf8'), 'CNY'),
    characteristics: [
      { feature: 'income.monthly', bins: bins(123_450), ...one },
      { feature: 'utilization.now', bins: bins(1_250), ...one },
      { feature: 'tenure.days', bins: bins(90), ...one },
    ],
  };
  const text = formatScorecard(scorecard, 'CNY');
  expect(text).toContain('below: "1234.50"');
  expect(text).toContain('below: 12.5%');
  expect(text).toContain('below: 90');
  expect(read(text, 'CNY')).toEqual(scorecard);
});

test('edges of a pair are written as people write them, too', () => {
  const axis = (feature: string, edge: number) => ({ feature, edges: [edge] });
  const points = [
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ];
  const rows = axis('income.monthly', 123_450);
  const columns = axis('utilization.now', 1_250);
  const scorecard = {
    ...read(readFileSync(join(folder, 'cn-expert.yaml'), 'utf8'), 'CNY'),
    pairs: [{ rows, columns, points, reference: { all: 5, atCutoff: 5 } }],
  };
  const text = formatScorecard(scorecard, 'CNY');
  expect(text).toContain('1234.50');
  expect(text).toContain('12.5%');
  expect(read(text, 'CNY')).toEqual(scorecard);
});

test('a threshold between two whole numbers cannot be written', () => {
  const scorecard = read(readFileSync(join(folder, 'cn-expert.yaml'), 'utf8'), 'CNY');
  const bins = [{ below: 1.5, points: 1 }, { points: 2 }];
  const characteristics = [
    { feature: 'tenure.days', bins, missing: { points: 0 }, reference: { all: 1, atCutoff: 1 } },
  ];
  expect(() => formatScorecard({ ...scorecard, characteristics }, 'CNY')).toThrow(
    'tenure.days: the threshold 1.5 is no whole number in its unit',
  );
});
