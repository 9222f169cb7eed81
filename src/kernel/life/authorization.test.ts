import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, type Instant } from '../day.ts';
import type { Money } from '../money.ts';
import {
  type Authorized,
  confirm,
  expire,
  headroomOf,
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
    reserved: money(0),
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
    ['OVER_HEADROOM', { reserved: money(700) }, 1],
    ['OVER_HEADROOM', { balance: money(2000) }, 1],
  ])('%s comes first where it holds: %j', (code, changes, amount) => {
    expect(refused(reserve(line(changes), undefined, wanted(amount)))).toBe(code);
  });
});

test('a temporary limit can be drawn until its day, and the own cap binds over it', () => {
  const over = life({ limit: money(1000), temporary: { limit: money(1500), until: TODAY } });
  expect(headroomOf(line({ life: over }))).toBe(700);
  const open = { ...over, temporary: { limit: money(1500), until: day('2026-03-02') } };
  expect(headroomOf(line({ life: open }))).toBe(1200);
  expect(headroomOf(line({ life: { ...open, ownCap: money(400) } }))).toBe(100);
});

test('reserving and confirming twice has the effect of once', () => {
  const reserved = reserve(line(), held(700), wanted(700));
  expect(refused(reserve(line(), held(5), wanted(6)))).toBe('ID_REUSED');
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

interface Account {
  readonly line: Line;
  readonly reservations: readonly Reservation[];
}

function heldTotal(reservations: readonly Reservation[], now: Instant): Money {
  const held = reservations.filter((one) => expire(one, now).status === 'held');
  return money(held.reduce((sum, { amount }) => sum + amount, 0));
}

test('balance and reservations never pass the limit when something is reserved, and nothing is held for ever', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ step, wait: fc.integer({ min: 0, max: 20 }) }), {
        maxLength: 60,
        size: 'max',
      }),
      (list) => {
        let account: Account = { line: line(), reservations: [] };
        let minutes = 0;
        for (const { step: next, wait } of list) {
          minutes += wait;
          account = after(account, next, later(minutes));
        }
        expect(heldTotal(account.reservations, later(minutes + 31))).toBe(0);
      },
    ),
    { numRuns: 3_000 },
  );
});

function after(account: Account, next: Step, now: Instant): Account {
  const { reservations } = account;
  const current = { ...account.line, reserved: heldTotal(reservations, now) };
  if (next.do === 'limit') {
    return { line: { ...current, life: life({ limit: next.amount }) }, reservations };
  }
  const known = reservations.find(({ id }) => id === next.id);
  const expires = (now + later(30)) as Instant;
  const done =
    next.do === 'reserve'
      ? reserve(current, known, { ...wanted(next.amount, next.id), expires })
      : next.do === 'confirm'
        ? confirm(known, next.amount, now)
        : release(known, now);
  if ('refused' in done || done.repeated) return account;
  const others = reservations.filter(({ id }) => id !== next.id);
  const drawn = next.do === 'confirm' ? done.reservation.drawn : 0;
  const all = [...others, done.reservation];
  const changed = { ...current, balance: money(current.balance + drawn) };
  if (next.do === 'reserve') {
    const used = changed.balance + heldTotal(all, now);
    expect(used).toBeLessThanOrEqual(limitInForce(changed.life, changed.day));
  }
  return { line: changed, reservations: all };
}

test('each refusal is said in whole sentences of both languages', () => {
  for (const words of Object.values(DRAW_REFUSALS)) {
    expect(words.en).toMatch(/^[A-Z].*\.$/);
    expect(words['zh-CN']).toMatch(/[\u4e00-\u9fff].*。$/u);
  }
});
