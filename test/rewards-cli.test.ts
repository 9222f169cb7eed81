import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventLines, headroom, writeEventLines } from './cli.test-support.ts';

const folder = mkdtempSync(join(tmpdir(), 'headroom-rewards-'));

beforeAll(async () => {
  await headroom(folder, 'simulate', '--accounts', '60');
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

describe('headroom rewards', () => {
  it('balances its ledger, keeps the budget, and measures the effect against the accounts held out', async () => {
    const { code, out } = await headroom(folder, 'rewards', '--json');
    expect(code).toBe(0);
    const { points, ledger, accounts, heldOut, effect, rules } = JSON.parse(out);
    expect(ledger).toMatchObject({ points: 0, money: 0 });
    expect(points.issued).toBeGreaterThan(0);
    expect(points.budget - points.left).toBe(points.issued - points.reversed);
    expect(points.outstanding).toBe(
      points.issued - points.reversed - points.expired - points.spent,
    );
    expect(rules.map(({ points: given }: { points: number }) => given)).toHaveLength(5);
    for (const { offered, heldOut: held, low, uplift, high } of effect) {
      expect(held.accounts).toBe(heldOut.accounts);
      expect(offered.accounts + held.accounts).toBe(accounts);
      expect(low <= uplift && uplift <= high).toBe(true);
    }
  });

  it('says one account’s points, their expiry, the rules and the discount in both languages', async () => {
    const { code, out, err } = await headroom(folder, 'rewards', 'S000007');
    expect(code).toBe(0);
    expect(out).toMatch(/积分：[\s\S]*得分规则[\s\S]*Points: [\s\S]*What earns points/);
    expect(out).toMatch(/expire on \d+ \w+ \d{4}[\s\S]*For 600 points/);
    expect(err).toContain('HEADROOM_REWARDS_KEY is not set');
    const { balance, lots, history } = JSON.parse(
      (await headroom(folder, 'rewards', 'S000007', '--json')).out,
    );
    const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);
    expect(sum(lots.map(({ left }: { left: number }) => left))).toBe(balance);
    expect(sum(history.map(({ points }: { points: number }) => points))).toBe(balance);
  });

  it.each([
    ['an account that it does not know', ['S999999'], 'no account "S999999"'],
    ['a day before the programme', ['--date', '2022-12-31'], 'begins on 2023-01-01'],
    ['a programme that is not there', ['--programme', 'none.yaml'], 'no such file'],
    [
      'a document of another kind',
      ['--programme', join(import.meta.dirname, '../policies/cn-personal.yaml')],
      'expected rewards-programme, found limit-policy',
    ],
  ] as const)('refuses %s in one line', async (_, args, message) => {
    const { code, err } = await headroom(folder, 'rewards', ...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('goes on beside a line that cannot be read, and says so with its exit code', async () => {
    const portfolio = join(folder, 'portfolio');
    const lines = eventLines(portfolio);
    writeEventLines(portfolio, ['{', ...lines]);
    const { code, err } = await headroom(folder, 'rewards', '--json');
    writeEventLines(portfolio, lines);
    expect(code).toBe(1);
    expect(err).toContain('1 line was refused');
  });
});
