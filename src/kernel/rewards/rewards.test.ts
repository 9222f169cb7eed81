import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../day.ts';
import { CATALOGUE, slotOf } from '../features/catalogue.ts';
import { basisPoints, money } from '../money.ts';
import { buyDiscount, forgoneInterest, lapseDiscount, settleDiscount } from './discount.ts';
import { type Earner, earn, fund } from './earn.ts';
import { assign } from './hold-out.ts';
import { Ledger, type LedgerUnit, memberOf, transfer } from './ledger.ts';
import { lotsOf } from './lots.ts';
import type { Programme } from './programme.ts';
import { expirePoints, reverse } from './undo.ts';

const words = { 'zh-CN': '词', en: 'words' };
const start = 20_000 as Day;
const later = (days: number): Day => (start + days) as Day;

const PROGRAMME: Programme = {
  id: 'example',
  version: 1,
  effectiveFrom: start,
  product: 'revolving-personal',
  currency: 'CNY',
  points: { expireAfter: 365, budget: 1000 },
  earn: [
    {
      code: 'ON_TIME',
      words,
      points: 100,
      every: 30,
      kind: 'behaviour',
      when: [
        { feature: 'payments.onTime.streak', atLeast: 3 },
        { feature: 'arrears.days.now', atMost: 0 },
      ],
    },
    { code: 'LEARNED', words, points: 20, every: 0, kind: 'guidance' },
  ],
  refuse: [
    {
      code: 'DRAW_AND_REPAY',
      words,
      when: { feature: 'draws.afterRepaying.count.90d', atLeast: 3 },
    },
  ],
  discount: {
    costs: 150,
    lowersBy: basisPoints(200),
    floor: basisPoints(600),
    term: 60,
    upTo: { amount: money(1_000_000), days: 365 },
    budget: money(50_000),
  },
  holdOut: basisPoints(1000),
};

function facts(given: Readonly<Record<string, number>>): Float64Array {
  const all = new Float64Array(CATALOGUE.length).fill(Number.NaN);
  for (const [feature, value] of Object.entries(given)) all[slotOf(feature)] = value;
  return all;
}

const GOOD = facts({
  'payments.onTime.streak': 3,
  'arrears.days.now': 0,
  'draws.afterRepaying.count.90d': 0,
});

const earner = (given: Partial<Earner> = {}): Earner => ({
  account: 'A',
  facts: GOOD,
  articles: [],
  causes: () => [],
  heldOut: false,
  ...given,
});

function funded(programme = PROGRAMME): Ledger {
  const ledger = new Ledger();
  fund(programme, ledger, start);
  return ledger;
}

const refusals = (ledger: Ledger, of: Earner, on: Day) =>
  earn(PROGRAMME, ledger, of, on).map((one) => ('refused' in one ? one.refused : 'earned'));

describe('earning', () => {
  it('rewards a behaviour once in its time, however often it is looked at', () => {
    const ledger = funded();
    expect(refusals(ledger, earner(), start)).toEqual(['earned']);
    expect(refusals(ledger, earner(), start)).toEqual(['ALREADY_REWARDED']);
    expect(refusals(ledger, earner(), later(29))).toEqual(['TOO_SOON']);
    expect(refusals(ledger, earner(), later(30))).toEqual(['earned']);
    expect(ledger.balance(memberOf('A'))).toBe(200);
  });

  it('rewards an article once for ever', () => {
    const ledger = funded();
    const reader = earner({ facts: facts({}), articles: ['inquiries'] });
    expect(refusals(ledger, reader, start)).toEqual(['earned']);
    expect(refusals(ledger, reader, later(400))).toEqual(['ALREADY_REWARDED']);
  });

  it('says nothing where a condition does not hold or its value is missing', () => {
    expect(refusals(funded(), earner({ facts: facts({}) }), start)).toEqual([]);
  });

  it('refuses drawing and repaying in circles, and names the pattern', () => {
    const circling = GOOD.slice();
    circling[slotOf('draws.afterRepaying.count.90d')] = 3;
    expect(refusals(funded(), earner({ facts: circling }), start)).toEqual([
      { pattern: 'DRAW_AND_REPAY' },
    ]);
  });

  it('gives the same for one repayment and for the same sum in fifty parts', () => {
    const causes = Array.from({ length: 50 }, (_, i) => `part-${i}`);
    const [one, many] = [funded(), funded()];
    earn(PROGRAMME, one, earner({ causes: () => ['whole'] }), start);
    earn(PROGRAMME, many, earner({ causes: () => causes }), start);
    expect(many.balance(memberOf('A'))).toBe(one.balance(memberOf('A')));
  });

  it('gives nothing to who is held out', () => {
    expect(refusals(funded(), earner({ heldOut: true }), start)).toEqual(['HELD_OUT']);
  });

  it('stops where the budget ends, for whoever comes next', () => {
    const ledger = funded();
    const all = Array.from({ length: 11 }, (_, i) =>
      refusals(ledger, earner({ account: `A${i}` }), start),
    );
    expect(all.flat()).toEqual([...Array(10).fill('earned'), 'BUDGET_SPENT']);
  });
});

describe('a correction', () => {
  it('takes back what rested on the event, once', () => {
    const ledger = funded();
    earn(PROGRAMME, ledger, earner({ causes: () => ['repayment-1'] }), start);
    expect(reverse(ledger, 'repayment-1', later(1))).toHaveLength(1);
    expect(reverse(ledger, 'repayment-1', later(2))).toEqual([]);
    expect([ledger.balance(memberOf('A')), ledger.balance('purse')]).toEqual([0, 1000]);
  });

  it('leaves points that were spent to be made up for by the next earnings', () => {
    const ledger = funded();
    earn(PROGRAMME, ledger, earner({ causes: () => ['one'] }), start);
    earn(PROGRAMME, ledger, earner({ causes: () => ['two'] }), later(30));
    buyDiscount(PROGRAMME, ledger, { id: 'd', account: 'A', rate: basisPoints(1460) }, later(31));
    reverse(ledger, 'one', later(32));
    expect(ledger.balance(memberOf('A'))).toBe(-50);
    expect(lotsOf(ledger, 'A')).toEqual([]);
    earn(PROGRAMME, ledger, earner(), later(60));
    expect(lotsOf(ledger, 'A').map(({ left }) => left)).toEqual([50]);
  });
});

describe('points', () => {
  it('expire after their time, the oldest first, and not those that were spent', () => {
    const ledger = funded();
    earn(PROGRAMME, ledger, earner(), start);
    earn(PROGRAMME, ledger, earner(), later(30));
    buyDiscount(PROGRAMME, ledger, { id: 'd', account: 'A', rate: basisPoints(1460) }, later(40));
    expect(expirePoints(PROGRAMME, ledger, 'A', later(365))).toEqual([]);
    expect(expirePoints(PROGRAMME, ledger, 'A', later(395))).toHaveLength(1);
    expect(ledger.balance(memberOf('A'))).toBe(0);
    expect(ledger.balance('expired')).toBe(50);
  });
});

describe('a discount', () => {
  const rich = (): Ledger => {
    const ledger = funded();
    for (const days of [0, 30]) earn(PROGRAMME, ledger, earner(), later(days));
    return ledger;
  };
  const buy = (ledger: Ledger, id: string, rate: number) =>
    buyDiscount(PROGRAMME, ledger, { id, account: 'A', rate: basisPoints(rate) }, later(40));

  it('lowers the rate, but not below the floor', () => {
    expect(buy(rich(), 'd', 1460)).toEqual({
      discount: { id: 'd', lowersBy: 200, rate: 1260, until: later(100) },
    });
    expect(buy(rich(), 'd', 700)).toMatchObject({ discount: { lowersBy: 100, rate: 600 } });
    expect(buy(rich(), 'd', 600)).toEqual({ refused: 'RATE_AT_FLOOR' });
  });

  it('costs its points once, and is refused without them', () => {
    const ledger = rich();
    expect(buy(ledger, 'd', 1460)).toHaveProperty('discount');
    expect(buy(ledger, 'd', 1460)).toEqual({ refused: 'ALREADY_SPENT' });
    expect(buy(ledger, 'e', 1460)).toEqual({ refused: 'TOO_FEW_POINTS' });
  });

  it('sets aside the most that it can cost, and gives back what was not used', () => {
    const ledger = rich();
    buy(ledger, 'd', 1460);
    // 10,000.00 at 2 % less for a year.
    expect(ledger.balance('promised', 'money')).toBe(20_000);
    settleDiscount(ledger, 'd', money(7_500), later(50));
    expect(ledger.balance('forgone', 'money')).toBe(7_500);
    expect(ledger.balance('purse', 'money')).toBe(42_500);
    expect(settleDiscount(ledger, 'd', money(1), later(51))).toBeNull();
    expect(lapseDiscount(ledger, 'd', later(100))).toBeNull();
  });

  it('that lapses gives back all that was set aside', () => {
    const ledger = rich();
    buy(ledger, 'd', 1460);
    lapseDiscount(ledger, 'd', later(100));
    expect(ledger.balance('purse', 'money')).toBe(50_000);
  });

  it('forgoes interest to the minor unit, rounded up', () => {
    expect(forgoneInterest(money(1_000_000), basisPoints(200), 30)).toBe(1644);
  });
});

describe('the ledger', () => {
  it('refuses what does not balance, comes twice or overdraws the purse, and stays as it was', () => {
    const ledger = funded();
    const base = { on: start, kind: 'issue', of: null, causes: [] } as const;
    const good = { ...base, id: 'x', postings: transfer('points', 'purse', 'member:A', 1000) };
    expect(() => ledger.post({ ...good, postings: good.postings.slice(1) })).toThrow(/balance/);
    expect(() =>
      ledger.post({ ...base, id: 'y', postings: transfer('points', 'purse', 'member:A', 1001) }),
    ).toThrow(/more points out of the purse/);
    ledger.post(good);
    expect(() => ledger.post(good)).toThrow(/before/);
    expect([ledger.transactions.length, ledger.balance('purse')]).toEqual([2, 0]);
  });

  const step = fc.record({
    what: fc.constantFrom('earn', 'read', 'reverse', 'expire', 'buy', 'settle', 'lapse'),
    account: fc.constantFrom('A', 'B', 'C'),
    event: fc.integer({ min: 0, max: 9 }),
    wait: fc.integer({ min: 0, max: 120 }),
  });

  it('sums to nothing after every step of any history, and no budget is ever exceeded', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const ledger = funded();
        let on = start as number;
        for (const [i, { what, account, event, wait }] of steps.entries()) {
          on += wait;
          const day = on as Day;
          act(ledger, what, { account, event: `e${event}`, id: `d${i}`, day });
          checkBooks(ledger);
        }
      }),
      { numRuns: 300 },
    );
  });
});

interface Act {
  readonly account: string;
  readonly event: string;
  readonly id: string;
  readonly day: Day;
}

function act(ledger: Ledger, what: string, { account, event, id, day }: Act): void {
  const bought = ledger.transactions.filter(({ kind }) => kind === 'spend').map((it) => it.id);
  const discount = bought[bought.length >> 1] ?? 'none';
  if (what === 'earn') earn(PROGRAMME, ledger, earner({ account, causes: () => [event] }), day);
  if (what === 'read') {
    earn(PROGRAMME, ledger, earner({ account, facts: facts({}), articles: [event] }), day);
  }
  if (what === 'reverse') reverse(ledger, event, day);
  if (what === 'expire') expirePoints(PROGRAMME, ledger, account, day);
  if (what === 'buy') {
    buyDiscount(PROGRAMME, ledger, { id, account, rate: basisPoints(1460) }, day);
  }
  if (what === 'settle') settleDiscount(ledger, discount, money(999_999), day);
  if (what === 'lapse') lapseDiscount(ledger, discount, day);
}

/** The slow, obvious way: every posting added up again. */
function checkBooks(ledger: Ledger): void {
  const sums = new Map<string, number>();
  const total: Record<LedgerUnit, number> = { points: 0, money: 0 };
  for (const { account, unit, amount } of ledger.transactions.flatMap(({ postings }) => postings)) {
    sums.set(`${unit} ${account}`, (sums.get(`${unit} ${account}`) ?? 0) + amount);
    total[unit] += amount;
  }
  expect(total).toEqual({ points: 0, money: 0 });
  expect(sums.get('points purse')).toBeGreaterThanOrEqual(0);
  expect(sums.get('money purse')).toBeGreaterThanOrEqual(0);
  expect(ledger.balance('forgone', 'money')).toBeLessThanOrEqual(PROGRAMME.discount.budget);
  for (const account of ['A', 'B', 'C']) {
    const member = memberOf(account);
    expect(ledger.balance(member)).toBe(sums.get(`points ${member}`) ?? 0);
    const inLots = lotsOf(ledger, account).reduce((sum, { left }) => sum + left, 0);
    expect(inLots).toBe(Math.max(ledger.balance(member), 0));
  }
}

describe('the hold-out group', () => {
  it('takes about its share of accounts, always the same ones, and says with which chance', () => {
    const digest = (i: number) =>
      ((i * 2_654_435_761) >>> 0).toString(16).padStart(8, '0').padEnd(64, '0');
    const held = Array.from({ length: 10_000 }, (_, i) => assign(basisPoints(1000), digest(i)));
    expect(held.filter(({ heldOut }) => heldOut).length).toBeGreaterThan(950);
    expect(held.filter(({ heldOut }) => heldOut).length).toBeLessThan(1050);
    expect(new Set(held.map(({ probability }) => probability))).toEqual(new Set([1000]));
    expect(assign(basisPoints(0), '0'.repeat(64)).heldOut).toBe(false);
    expect(assign(basisPoints(10_000), 'f'.repeat(64)).heldOut).toBe(true);
  });

  it('is refused for what is no digest', () => {
    expect(() => assign(basisPoints(1000), 'A')).toThrow(/64 hexadecimal digits/);
  });
});
