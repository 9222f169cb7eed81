import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, day } from '../day.ts';
import type { Money } from '../money.ts';
import { deadlines, nextChangeByTime, overdueAnswers } from './deadlines.ts';
import { decideLife } from './decide-life.ts';
import { evolveLife } from './evolve-life.ts';
import type { LifeCommand, TakeDecision } from './life-command.ts';
import type { LivedEvent } from './life-event.ts';
import { LIFE_REFUSALS } from './life-refusal.ts';
import type { LifeRules } from './life-rules.ts';
import { type Life, limitInForce, type OpenLife, opened, riseOf, UNOPENED } from './life-state.ts';

const TODAY = day('2026-03-01');
const RULES: LifeRules = {
  riseOnAcceptance: true,
  offerStands: 30,
  cutNotice: 14,
  feeNotice: 45,
  answerRequest: 30,
  answerDispute: 20,
  answerReview: 30,
  temporaryAtMost: 60,
};
const money = (amount: number): Money => amount as Money;

const amounts = fc.integer({ min: 0, max: 8 }).map((n) => money(n * 1000));
const ids = fc.constantFrom('one', 'two');

/** A decision as the kernel makes one: from the limit as it stands, never above the own cap. */
type Asked = LifeCommand | (Omit<TakeDecision, 'previous'> & { readonly previous: null });

const asked: fc.Arbitrary<Asked> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('takeDecision' as const),
      previous: fc.constant(null),
      limit: amounts,
      frozenBy: fc.constantFrom(null, null, null, 'SERIOUS_ARREARS'),
      forced: fc.boolean(),
      byOwnCap: fc.boolean(),
      atMost: fc.constant(Infinity as Money),
      balance: amounts,
      needsApproval: fc.constantFrom(false, false, true),
      answersRequest: fc.boolean(),
    }),
  },
  fc.record({
    type: fc.constantFrom('request', 'accept', 'setCap'),
    amount: amounts,
  }) as fc.Arbitrary<LifeCommand>,
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('passTime', 'decline', 'thaw', 'endTemporary', 'liftCap', 'optOut', 'optIn')
      .map((type) => ({ type }) as LifeCommand),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constantFrom('approveRise' as const, 'refuseRise' as const),
      rise: fc.constant('2026-01-01-1'),
    }),
  },
  fc.record({ type: fc.constant('freeze' as const), reason: fc.constant('card lost') }),
  fc.record({
    type: fc.constant('grantTemporary' as const),
    limit: amounts,
    until: fc.integer({ min: -2, max: 20 }).map((n) => addDays(TODAY, n * 10)),
    most: amounts,
    requested: fc.boolean(),
  }),
  fc.record({
    type: fc.constantFrom('openDispute', 'answerDispute'),
    dispute: ids,
  }) as fc.Arbitrary<LifeCommand>,
  fc.record({
    type: fc.constantFrom('askReview', 'answerReview'),
    review: ids,
  }) as fc.Arbitrary<LifeCommand>,
);

const steps = fc.array(
  fc.record({ asked, wait: fc.constantFrom(0, 0, 1, 7, 14, 15, 30, 31, 45) }),
  { maxLength: 40, size: 'max' },
);

function completed(command: Asked, life: Life): LifeCommand {
  // Of the rise that waits, or of one that nobody proposed.
  if ('rise' in command && life.status === 'open' && life.change.status === 'proposed') {
    return { ...command, rise: riseOf(life.change) };
  }
  if (command.type !== 'takeDecision') return command;
  if (life.status !== 'open') return { ...command, previous: money(0) };
  const limit = Math.min(command.limit, life.ownCap ?? Infinity) as Money;
  return { ...command, limit, previous: life.limit };
}

interface Lived {
  readonly life: Life;
  readonly command: LifeCommand;
  readonly before: Life;
  /** What the command was asked of, time having passed. */
  readonly asked: Life;
  readonly on: Day;
  readonly events: readonly LivedEvent[];
}

function live(list: readonly { asked: Asked; wait: number }[], rules: LifeRules): readonly Lived[] {
  let life: Life = opened(TODAY);
  let on = TODAY;
  return list.map(({ asked: command, wait }) => {
    on = addDays(on, wait);
    const before = life;
    // What time has changed is in the log before anything is asked, as the clock outside does it.
    const passed = decideLife({ type: 'passTime' }, life, rules, on);
    const byTime = 'events' in passed ? passed.events : [];
    life = byTime.reduce<Life>((state, event) => evolveLife(state, event, on), life);
    const asked = life;
    const whole = completed(command, life);
    const answer = decideLife(whole, life, rules, on);
    const own = 'events' in answer ? answer.events : [];
    life = own.reduce<Life>((state, event) => evolveLife(state, event, on), life);
    return { life, command: whole, before, asked, on, events: [...byTime, ...own] };
  });
}

const rulesOf = fc.record({
  riseOnAcceptance: fc.boolean(),
  offerStands: fc.constant(30),
  cutNotice: fc.constantFrom(0, 14),
  feeNotice: fc.constantFrom(0, 45),
  answerRequest: fc.constant(30),
  answerDispute: fc.constant(20),
  answerReview: fc.constant(30),
  temporaryAtMost: fc.constantFrom(5, 60),
});

/** Each limit that was applied, and by which step. */
function applications(lived: readonly Lived[]): readonly { limit: Money; at: number }[] {
  return lived.flatMap(({ events }, at) =>
    events.flatMap((event) => (event.type === 'limitApplied' ? [{ limit: event.limit, at }] : [])),
  );
}

/** By the step itself, or by the last decision before it, which time may have carried out. */
function lastDecided(lived: readonly Lived[], at: number): number {
  const of = ({ command }: Lived) => (command.type === 'takeDecision' ? [command.limit] : []);
  const before = lived.slice(0, at).flatMap(of).at(-1) ?? 0;
  return Math.max(before, ...lived.slice(at, at + 1).flatMap(of));
}

/** When the notice of a cut to this limit ends, as last told. */
function toldUntil(lived: readonly Lived[], at: number, limit: Money): number {
  const told = lived
    .slice(0, at + 1)
    .flatMap(({ events }) => events)
    .findLast((event) => event.type === 'cutNoticeGiven' && event.limit === limit);
  return told?.type === 'cutNoticeGiven' ? told.until : Infinity;
}

function pendingIn({ change, request, temporary, disputes, reviews }: OpenLife): number {
  const alone = [change.status !== 'none', request !== null, temporary !== null];
  return alone.filter(Boolean).length + disputes.length + reviews.length;
}

describe('whatever is asked of a limit, in whatever order', () => {
  test('no limit is applied above what was decided, accepted or announced, nor raised above the own cap', () => {
    fc.assert(
      fc.property(steps, rulesOf, (list, rules) => {
        const lived = live(list, rules);
        for (const { limit, at } of applications(lived)) {
          expect(limit).toBeLessThanOrEqual(lastDecided(lived, at));
          const { limit: was, ownCap } = (lived[at] as Lived).before as OpenLife;
          if (limit > was) expect(limit).toBeLessThanOrEqual(ownCap ?? Infinity);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a rise that waits for acceptance is never applied without it', () => {
    fc.assert(
      fc.property(steps, (list) => {
        for (const { command, life, asked } of live(list, RULES)) {
          // What a cut has taken to nothing begins anew, with a first limit.
          const { limit: was } = asked as OpenLife;
          if (was > 0 && (life as OpenLife).limit > was) {
            expect(command.type).toBe('accept');
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('a cut that nothing forces lowers what is in force only after its notice', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const lived = live(list, RULES);
        for (const { limit, at } of applications(lived)) {
          const { command, before, on } = lived[at] as Lived;
          const isCut = limit < Math.min((before as OpenLife).limit, limitInForce(before, on));
          if (!isCut || takesEffectAtOnce(command)) continue;
          expect(toldUntil(lived, at, limit)).toBeLessThanOrEqual(on);
        }
      }),
      { numRuns: 300 },
    );
  });

  function takesEffectAtOnce(command: LifeCommand): boolean {
    return command.type === 'takeDecision' && (command.forced || command.byOwnCap);
  }

  test('all that is pending has one deadline, in the future or owed by people', () => {
    fc.assert(
      fc.property(steps, rulesOf, (list, rules) => {
        for (const { life, on } of live(list, rules)) {
          if (life.status !== 'open') continue;
          const due = deadlines(life, rules);
          expect(due).toHaveLength(pendingIn(life));
          const byTime = due.filter(({ kind }) => !kind.endsWith('Answer'));
          expect(byTime.every(({ on: last }) => last > on)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('replaying the events gives the same life, and time passing twice changes it once', () => {
    fc.assert(
      fc.property(steps, rulesOf, (list, rules) => {
        const lived = live(list, rules);
        const last = lived.at(-1);
        if (last === undefined) return;
        let replayed: Life = evolveLife(UNOPENED, { type: 'accountOpened' }, TODAY);
        for (const { events, on } of lived) {
          for (const event of events) replayed = evolveLife(replayed, event, on);
        }
        expect(replayed).toEqual(last.life);
        expect(decideLife({ type: 'passTime' }, last.life, rules, last.on)).toEqual({ events: [] });
        const yesterday = addDays((last.life as OpenLife).asOf, -1);
        expect(decideLife(last.command, last.life, rules, yesterday)).toEqual({
          refused: 'TIME_BACKWARDS',
        });
      }),
      { numRuns: 200 },
    );
  });

  test('while the line is frozen it never rises', () => {
    fc.assert(
      fc.property(steps, rulesOf, (list, rules) => {
        for (const { life, before, on } of live(list, rules)) {
          if ((before as OpenLife).freeze === null || (life as OpenLife).freeze === null) continue;
          expect((life as OpenLife).limit).toBeLessThanOrEqual((before as OpenLife).limit);
          expect(limitInForce({ ...(life as OpenLife), ownCap: null }, on)).toBeLessThanOrEqual(
            limitInForce({ ...(before as OpenLife), ownCap: null }, on),
          );
        }
      }),
      { numRuns: 200 },
    );
  });
});

test('a clock outside learns when to look again, and who owes an answer', () => {
  const request = { amount: money(9000), on: TODAY, answerBy: null };
  const change = {
    status: 'offered',
    amount: money(9000),
    on: TODAY,
    until: null,
    requested: false,
  } as const;
  const life: OpenLife = { ...opened(TODAY), request, change };
  expect(nextChangeByTime(life, RULES)).toEqual({
    kind: 'offerExpires',
    on: addDays(TODAY, 30),
    id: null,
  });
  expect(overdueAnswers(life, RULES, addDays(TODAY, 30))).toEqual([]);
  expect(overdueAnswers(life, RULES, addDays(TODAY, 31))).toEqual([
    { kind: 'requestAnswer', on: addDays(TODAY, 30), id: null },
  ]);
});

test('each refusal is said in whole sentences of both languages', () => {
  for (const words of Object.values(LIFE_REFUSALS)) {
    expect(words.en).toMatch(/^[A-Z].*\.$/);
    expect(words['zh-CN']).toMatch(/[\u4e00-\u9fff].*。$/u);
  }
});
