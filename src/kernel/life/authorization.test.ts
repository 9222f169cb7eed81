import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, type Instant } from '../day.ts';
import type { Money } from '../money.ts';
import {
  type Authorized,
  confirm,
  expire,
  headroomOf,
  heldTotal,
  type Line,
  type Reservation,
  release,
  reserve,
} from './authorization.ts';
import { DRAW_REFUSALS } from './draw-refusal.ts';
import { limitInForce, type OpenLife, opened } from './life-state.ts';

const TODAY = day('2026-03-01');
const NOW = 0 as Instant;
const later = (minutes: number): Instant => (minutes * 60_000) as Instant;
const money = (amount: number): Money => amount as Money;
const life = (changes: Partial<OpenLife>): OpenLife => ({ ...opened(TODAY), ...changes });

function line(changes: Partial<Line> = {}): Line {
  return {
    life: life({ limit: money(1000) }),
    day: TODAY,
    balance: money(300),
    pastDue: 0,
    pastDueAtMost: 0,
    reservations: [],
    ...changes,
  };
}

const held = (amount: number, id = 'r1'): Reservation => ({
  id,
  amount: money(amount),
  expires: later(30),
  status: 'held',
  drawn: money(0),
});
const wanted = (amount: number, id = 'r1') => ({ id, amount: money(amount), expires: later(30) });
const refused = (authorized: Authorized) => ('refused' in authorized ? authorized.refused : null);

describe('a reservation is refused', () => {
  test.each<[string, Partial<Line>, number]>([
    ['NOT_AN_AMOUNT', { life: { status: 'closed', asOf: TODAY } }, 0],
    ['ACCOUNT_CLOSED', { life: { status: 'closed', asOf: TODAY } }, 1],
    ['NO_LIMIT', { life: { status: 'unopened' } }, 1],
    ['NO_LIMIT', { life: life({ limit: money(1000), ownCap: money(0) }) }, 1],
    [
      'FROZEN',
      { life: life({ limit: money(9), freeze: { by: 'person', reason: 'lost' } }), pastDue: 9 },
      10,
    ],
    ['PAST_DUE', { pastDue: 1 }, 5000],
    ['OVER_HEADROOM', {}, 701],
    ['OVER_HEADROOM', { reservations: [held(700, 'r0')] }, 1],
    ['OVER_HEADROOM', { balance: money(2000) }, 1],
    ['ID_REUSED', { reservations: [held(5)] }, 6],
  ])('%s comes first where it holds: %j', (code, changes, amount) => {
    expect(refused(reserve(line(changes), wanted(amount), NOW))).toBe(code);
  });
});

test('a temporary limit can be drawn until its day, and the own cap binds over it', () => {
  const over = life({ limit: money(1000), temporary: { limit: money(1500), until: TODAY } });
  expect(headroomOf(line({ life: over }), NOW)).toBe(700);
  const open = { ...over, temporary: { limit: money(1500), until: day('2026-03-02') } };
  expect(headroomOf(line({ life: open }), NOW)).toBe(1200);
  expect(headroomOf(line({ life: { ...open, ownCap: money(400) } }), NOW)).toBe(100);
});

test('reserving and confirming twice has the effect of once', () => {
  const reserved = reserve(line({ reservations: [held(700)] }), wanted(700), NOW);
  expect(reserved).toEqual({ reservation: held(700), repeated: true });
  const confirmed = { ...held(700), status: 'confirmed', drawn: money(650) } as const;
  expect(confirm(held(700), money(650), NOW)).toEqual({ reservation: confirmed, repeated: false });
  expect(confirm(confirmed, money(650), NOW)).toEqual({ reservation: confirmed, repeated: true });
  expect(refused(confirm(confirmed, money(700), NOW))).toBe('ALREADY_CONFIRMED');
  expect(refused(release(confirmed, NOW))).toBe('ALREADY_CONFIRMED');
});

test('a reservation that is over cannot be drawn', () => {
  expect(refused(confirm(undefined, money(1), NOW))).toBe('UNKNOWN_RESERVATION');
  expect(refused(confirm(held(5), money(6), NOW))).toBe('ABOVE_RESERVATION');
  expect(refused(confirm(held(5), money(5), later(30)))).toBe('RESERVATION_EXPIRED');
  const released = { ...held(5), status: 'released' } as const;
  expect(release(held(5), NOW)).toEqual({ reservation: released, repeated: false });
  expect(refused(confirm(released, money(5), NOW))).toBe('ALREADY_RELEASED');
  expect(release(released, NOW)).toEqual({ reservation: released, repeated: true });
});

type Step =
  | { readonly do: 'reserve' | 'confirm' | 'release'; readonly id: string; readonly amount: Money }
  | { readonly do: 'limit'; readonly amount: Money };

const amounts = fc.integer({ min: 0, max: 1200 }).map(money);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('reserve', 'reserve', 'confirm', 'release'),
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      amount: amounts,
    }),
  },
  fc.record({ do: fc.constant('limit' as const), amount: amounts }),
);

test('balance and reservations never pass the limit when something is reserved, and nothing is held for ever', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ step, wait: fc.integer({ min: 0, max: 20 }) }), {
        maxLength: 60,
        size: 'max',
      }),
      (list) => {
        let state = line();
        let minutes = 0;
        for (const { step: next, wait } of list) {
          minutes += wait;
          state = after(state, next, later(minutes));
        }
        expect(heldTotal(state.reservations, later(minutes + 31))).toBe(0);
        const over = state.reservations.map((one) => expire(one, later(minutes + 31)));
        expect(over.every(({ status }) => status !== 'held')).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

function after(state: Line, next: Step, now: Instant): Line {
  if (next.do === 'limit') return { ...state, life: life({ limit: next.amount }) };
  const known = state.reservations.find(({ id }) => id === next.id);
  const done =
    next.do === 'reserve'
      ? reserve(
          state,
          { ...wanted(next.amount, next.id), expires: (now + later(30)) as Instant },
          now,
        )
      : next.do === 'confirm'
        ? confirm(known, next.amount, now)
        : release(known, now);
  if ('refused' in done || done.repeated) return state;
  const others = state.reservations.filter(({ id }) => id !== next.id);
  const drawn = next.do === 'confirm' ? done.reservation.drawn : 0;
  const changed: Line = {
    ...state,
    balance: money(state.balance + drawn),
    reservations: [...others, done.reservation],
  };
  if (next.do === 'reserve') {
    const used = changed.balance + heldTotal(changed.reservations, now);
    expect(used).toBeLessThanOrEqual(limitInForce(state.life, state.day));
  }
  return changed;
}

test('each refusal is said in whole sentences of both languages', () => {
  for (const words of Object.values(DRAW_REFUSALS)) {
    expect(words.en).toMatch(/^[A-Z].*\.$/);
    expect(words['zh-CN']).toMatch(/[\u4e00-\u9fff].*。$/u);
  }
});
