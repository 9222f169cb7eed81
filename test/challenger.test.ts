import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scaling } from '../src/kernel/index.ts';
import { cardRow, csv, headroom, query, ROOT, type Run } from './cli.test-support.ts';

const folder = mkdtempSync(join(tmpdir(), 'headroom-challenger-'));
const installed = await import('onnxruntime-node').then(
  () => true,
  () => false,
);
const SCORECARD = join(ROOT, 'policies/scorecards/tw-expert.yaml');
const INPUTS = [
  'external.inquiries.90d',
  'arrears.days.now',
  'tenure.days',
  'payments.onTime.streak',
];

function score(...args: readonly string[]): Promise<Run> {
  return headroom(folder, 'score', '--scorecard', SCORECARD, '--portfolio', 'cards', ...args);
}

beforeAll(async () => {
  writeFileSync(
    join(folder, 'cards.csv'),
    csv(Array.from({ length: 30 }, (_, i) => cardRow(i + 1))),
  );
  await headroom(folder, 'import', 'taiwan', 'cards.csv', '--portfolio', 'cards');
  const fixture = join(ROOT, 'src/learning/challenger/fixtures/lightgbm.onnx');
  copyFileSync(fixture, join(folder, 'trees.onnx'));
  writeFileSync(join(folder, 'trees.inputs.txt'), `${INPUTS.join('\n')}\n`);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('headroom score --challenger', () => {
  it.skipIf(!installed)(
    'puts score, PD and reasons of the challenger beside the scorecard’s',
    async () => {
      expect(await score('--challenger', 'trees.onnx')).toMatchObject({ code: 0, err: '' });
      const rows = await query(`SELECT * FROM '${join(folder, 'cards/scores.parquet')}'`);
      expect(rows).toHaveLength(30);
      const { factor, offset } = scaling({ score: 600, odds: 50, pdo: 20 });
      const reasons = rows.map((row) => String(row['challenger.reasons'] ?? ''));
      rows.forEach((row, i) => {
        const pd = Number(row['challenger.pd_ppm']) / 1_000_000;
        const points = offset + factor * Math.log((1 - pd) / pd);
        expect(Math.abs(Number(row['challenger.score']) - points)).toBeLessThan(1);
        expect(reasons[i]).toMatch(/^((^|; )[a-zA-Z.0-9]+ -\d+\.\d)*$/);
      });
      const named = reasons.flatMap((one) => one.split('; ').map((reason) => reason.split(' ')[0]));
      expect(INPUTS).toEqual(expect.arrayContaining(named.filter((name) => name !== '')));
      expect(named).toContain('payments.onTime.streak');
    },
  );

  it.skipIf(installed)('says what to install where the runtime is not there', async () => {
    const { code, err } = await score('--challenger', 'trees.onnx');
    expect(code).toBe(2);
    expect(err).toContain('npm install onnxruntime-node');
  });

  it('says in which line a name is no feature', async () => {
    writeFileSync(join(folder, 'wrong.txt'), 'tenure.days\nshoe.size\n');
    const { code, err } = await score('--challenger', 'trees.onnx', '--inputs', 'wrong.txt');
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringContaining('wrong.txt:2: "shoe.size" is not a feature'),
    });
  });

  it('says which file is not there, and which is no model', async () => {
    expect((await score('--challenger', 'none.onnx')).err).toContain('none.onnx: no such file');
    writeFileSync(join(folder, 'text.onnx'), 'this is no model');
    const { code, err } = await score('--challenger', 'text.onnx', '--inputs', 'trees.inputs.txt');
    expect(code).toBe(2);
    expect(err).toContain('This is not an ONNX model that can be read');
  });
});

describe('headroom train --challenger', () => {
  const args = ['train', '--id', 'tried', '--portfolio', 'cards', '--challenger', 'trees.onnx'];

  it.skipIf(!installed)(
    'judges the challenger on the rows of the scorecard, and says what it goes by',
    async () => {
      const outcomes = ['--outcomes', 'cards/outcomes.csv', '--out', 'tried', '--json'];
      const { code, out } = await headroom(folder, ...args, ...outcomes);
      expect(code).toBe(0);
      const { challenger, parts } = JSON.parse(out);
      expect(challenger.name).toBe('trees.onnx');
      for (const [i, part] of challenger.parts.entries()) {
        expect([part.name, part.rows]).toEqual([parts[i].name, parts[i].rows]);
        const difference = part.discrimination.auc - parts[i].auc;
        expect(part.difference.difference).toBeCloseTo(difference, 9);
        expect(part.brier).toBeGreaterThan(0);
      }
      const inputs = challenger.inputs.map(({ name }: { name: string }) => name);
      expect([...inputs].sort()).toEqual([...INPUTS].sort());
      const points = challenger.inputs.map((one: { points: number }) => one.points);
      expect(points).toEqual([...points].sort((a, b) => b - a));
      expect(points[0]).toBeGreaterThan(0);
      const page = readFileSync(join(folder, 'tried/validation.html'), 'utf8');
      expect(page).toContain('Against a challenger');
    },
  );

  it('says which input is no column, and that inputs are of a challenger', async () => {
    writeFileSync(join(folder, 'strange.txt'), 'tenure.days\nshoe.size\n');
    const outcomes = ['--outcomes', 'cards/outcomes.csv', '--out', 'tried'];
    const { code, err } = await headroom(folder, ...args, ...outcomes, '--inputs', 'strange.txt');
    expect(code).toBe(2);
    expect(err).toContain('strange.txt:2: "shoe.size" is no column of numbers of the sample');
    const alone = await headroom(folder, 'train', '--id', 'tried', '--inputs', 'strange.txt');
    expect(alone.err).toContain('--inputs needs --challenger');
  });
});
