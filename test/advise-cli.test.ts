import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headroom } from './cli.test-support.ts';

const folder = mkdtempSync(join(tmpdir(), 'headroom-advise-'));

beforeAll(async () => {
  await headroom(folder, 'simulate', '--accounts', '60');
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

interface Tally {
  readonly bySegment: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

function counted({ bySegment }: Tally): number {
  return Object.values(bySegment)
    .flatMap((counts) => Object.values(counts))
    .reduce((sum, count) => sum + count, 0);
}

describe('headroom advise', () => {
  it('says one account’s advice in both languages, and as JSON with dates and events', async () => {
    const { code, out } = await headroom(folder, 'advise', 'S000003');
    expect(code).toBe(0);
    expect(out).toMatch(/额度[\s\S]*limit/);
    const json = await headroom(folder, 'advise', 'S000003', '--json');
    const { plans, expires } = JSON.parse(json.out);
    expect(expires).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(plans[0]).toMatchObject({ day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
  });

  it.each([
    ['an account that it does not know', ['S999999'], 'no account "S999999"'],
    ['a horizon that is out of range', ['S000003', '--horizon', '25'], 'HORIZON_OUT_OF_RANGE'],
    ['a horizon that is no number', ['S000003', '--horizon', 'long'], '--horizon expects'],
    ['a day before the policy', ['S000003', '--date', '2020-01-01'], 'POLICY_NOT_IN_FORCE'],
    ['a day before the account', ['S000003', '--date', '2022-06-01'], 'ACCOUNT_NOT_OPEN'],
    ['an appetite without its policy', ['S000003', '--appetite', 'a.yaml'], '--appetite needs'],
  ] as const)('refuses %s in one line', async (_, args, message) => {
    const { code, err } = await headroom(folder, 'advise', ...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

describe('headroom audit recourse', () => {
  it('counts every account once, whatever the number of threads', async () => {
    const [one, two] = await Promise.all(
      ['1', '2'].map((threads) =>
        headroom(folder, 'audit', 'recourse', '--json', '--threads', threads),
      ),
    );
    expect(one?.code).toBe(0);
    const [alone, together] = [JSON.parse(one?.out ?? ''), JSON.parse(two?.out ?? '')];
    expect(counted(alone)).toBe(60);
    expect(together.bySegment).toEqual(alone.bySegment);
    expect(together.months).toEqual(alone.months);
  });

  it('changes nobody where a policy is compared with itself', async () => {
    const policy = join(import.meta.dirname, '../policies/cn-personal.yaml');
    const args = ['--policy', policy, '--against', policy, '--json'];
    const { out } = await headroom(folder, 'audit', 'recourse', ...args);
    expect(JSON.parse(out).change).toMatchObject({ gained: 0, lost: 0 });
  });
});
