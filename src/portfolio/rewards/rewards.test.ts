import { describe, expect, it } from 'vitest';
import {
  AccountHistory,
  addDays,
  basisPoints,
  type Day,
  day,
  type Event,
  type Instant,
  memberOf,
  money,
  type Programme,
  Sources,
} from '../../kernel/index.ts';
import { differenceOf, measureEffect } from './measure-effect.ts';
import { type ProgrammeAccount, runProgramme } from './run-programme.ts';

const start = day('2024-01-01');
const words = { 'zh-CN': '词', en: 'words' };

const PROGRAMME: Programme = {
  id: 'example',
  version: 1,
  effectiveFrom: start,
  product: 'revolving-personal',
  currency: 'CNY',
  points: { expireAfter: 100, budget: 150 },
  earn: [
    {
      code: 'ON_TIME',
      words,
      points: 50,
      every: 30,
      kind: 'behaviour',
      when: [{ feature: 'payments.onTime.streak', atLeast: 1 }],
    },
  ],
  refuse: [],
  discount: {
    costs: 100,
    lowersBy: basisPoints(100),
    floor: basisPoints(600),
    term: 60,
    upTo: { amount: money(100), days: 30 },
    budget: money(1000),
  },
  holdOut: basisPoints(5000),
};

type Payload = Record<string, unknown> & { readonly type: Event['type'] };

function at(account: string, on: number, payload: Payload): Event {
  const effective = addDays(start, on);
  const moment = (effective * 86_400_000) as Instant;
  const times = { effective, known: effective, effectiveAt: moment, knownAt: moment };
  const id = `${account}-${on}-${payload.type}`;
  return { v: 1, id, account, ...times, ...payload } as unknown as Event;
}

/** Draws 100 on the first day, due in 10 days, and pays it on the day before. */
function payer(account: string): readonly Event[] {
  const schedule = [{ due: addDays(start, 10), amount: money(100) }];
  return [
    at(account, 0, { type: 'accountOpened', product: PROGRAMME.product, segment: 'personal' }),
    at(account, 0, { type: 'limitApplied', limit: money(1000) }),
    at(account, 0, { type: 'draw', amount: money(100), schedule }),
    at(account, 9, { type: 'repayment', amount: money(100) }),
    at(account, 11, { type: 'spending', amount: money(1) }),
  ];
}

function member(
  events: readonly Event[],
  id = events[0]?.account as string,
  heldOut = false,
): ProgrammeAccount {
  const history = new AccountHistory(new Sources());
  for (const event of events) history.add(event);
  return {
    id,
    history,
    days: [...new Set(events.map(({ known }) => known))],
    corrections: events.flatMap((event) =>
      event.type === 'correction' ? [{ on: event.known, event: event.corrects }] : [],
    ),
    assignment: { heldOut, probability: PROGRAMME.holdOut },
  };
}

const run = (accounts: readonly ProgrammeAccount[], until = 20) =>
  runProgramme({ programme: PROGRAMME, accounts, until: addDays(start, until) });

describe('a programme over a portfolio', () => {
  it('gives points on the day on which the behaviour is known', () => {
    const { ledger } = run([member(payer('A'))]);
    expect(ledger.of(memberOf('A')).map(({ on, kind }) => [on, kind])).toEqual([
      [addDays(start, 11), 'issue'],
    ]);
  });

  it('takes points back where the repayment that they rest on bounced, and gives none for it', () => {
    const bounced = { type: 'correction', corrects: 'A-9-repayment', replacement: null } as const;
    const { ledger } = run([member([...payer('A'), at('A', 15, bounced)])]);
    expect(ledger.of(memberOf('A')).map(({ kind }) => kind)).toEqual(['issue', 'reverse']);
    expect(ledger.balance(memberOf('A'))).toBe(0);
  });

  it('gives them again at once where the correction changes nothing about the behaviour', () => {
    const { effective, effectiveAt } = at('A', 8, { type: 'repayment' });
    const earlier = { type: 'repayment', amount: money(100), effective, effectiveAt };
    const moved = { type: 'correction', corrects: 'A-9-repayment', replacement: earlier };
    const { ledger } = run([member([...payer('A'), at('A', 15, moved as Payload)])]);
    expect(ledger.balance(memberOf('A'))).toBe(50);
  });

  it('shares one budget among all, in the order of days, and says who came too late', () => {
    const accounts = ['A', 'B', 'C', 'D'].map((id) => member(payer(id)));
    const { ledger, refused } = run(accounts);
    expect(ledger.balance('purse')).toBe(0);
    expect(refused).toEqual([
      expect.objectContaining({ account: 3, code: 'ON_TIME', refused: 'BUDGET_SPENT', times: 1 }),
    ]);
  });

  it('gives nothing to an account that was closed, or is held out', () => {
    const closed = [...payer('A').slice(0, 4), at('A', 10, { type: 'accountClosed' })];
    const { ledger } = run([
      member([...closed, at('A', 11, { type: 'spending', amount: money(1) })]),
      member(payer('B'), 'B', true),
    ]);
    expect([ledger.balance(memberOf('A')), ledger.balance(memberOf('B'))]).toEqual([0, 0]);
  });

  it('lets points expire by the last day, though nothing happens any more', () => {
    const { ledger } = run([member(payer('A'))], 111);
    expect(ledger.balance('expired')).toBe(50);
    expect(run([member(payer('A'))], 110).ledger.balance('expired')).toBe(0);
  });
});

describe('the effect of a programme', () => {
  it('has the interval of Newcombe’s own example', () => {
    const { low, high } = differenceOf(
      { accounts: 70, showing: 56 },
      { accounts: 80, showing: 48 },
    );
    expect([low.toFixed(4), high.toFixed(4)]).toEqual(['0.0524', '0.3339']);
  });

  it('counts whoever was assigned, and claims nothing where one side is empty', () => {
    const accounts = [member(payer('A')), member(payer('B').slice(0, 3), 'B', true)];
    const { ledger } = run(accounts);
    const on = addDays(start, 20) as Day;
    expect(measureEffect(PROGRAMME, accounts, ledger, on)).toMatchObject([
      { offered: { accounts: 1, showing: 1 }, heldOut: { accounts: 1, showing: 0 }, uplift: 1 },
    ]);
    expect(measureEffect(PROGRAMME, accounts.slice(0, 1), ledger, on)).toMatchObject([
      { uplift: null },
    ]);
  });
});
