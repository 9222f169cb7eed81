import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileRules } from './compile.ts';
import { NO_LIMIT_YET } from './limit-state.ts';
import type { Money } from './money.ts';
import { damp, type Room, walk } from './moves.ts';
import { aPolicy, dated, rulesOf, yuan } from './rules.test-support.ts';

const { moves } = aPolicy();
const rules = compileRules(
  rulesOf({
    moves: { ...moves, first: yuan(30_000), cut: { ...moves.cut, tolerance: dated(1_000) } },
  }),
  aPolicy().effectiveFrom,
);
const at = (limit: number) => ({ ...NO_LIMIT_YET, limit: (limit * 100) as Money });
const room = (lowest: number, more: Partial<Room> = {}): Room => ({
  lowest: (lowest * 100) as Money,
  keep: (lowest * 110) as Money,
  held: false,
  cutTo: Number.MAX_SAFE_INTEGER as Money,
  ...more,
});
const walked = (limit: number, to: Room) => walk(rules, at(limit), to) / 100;

test('a first limit goes to the lowest ceiling, but no further than the first step', () => {
  expect([walked(0, room(12_345)), walked(0, room(80_000))]).toEqual([12_300, 30_000]);
});

test('a first limit below the floor is no limit', () => expect(walked(0, room(900))).toBe(0));

test('a rise goes at most as far as one step, and is not made when it is too small', () => {
  expect([walked(20_000, room(90_000)), walked(20_000, room(20_400))]).toEqual([40_000, 20_000]);
});

test('a gate holds a rise and a first limit, and nothing else', () => {
  const held = { held: true };
  expect([
    walked(20_000, room(90_000, held)),
    walked(0, room(90_000, held)),
    walked(20_000, room(10_000, held)),
  ]).toEqual([20_000, 0, 10_000]);
});

test('a limit within the tolerance above the ceiling is kept; beyond it is cut to the ceiling', () => {
  expect([walked(22_000, room(20_000)), walked(22_100, room(20_000))]).toEqual([22_000, 20_000]);
});

test('a cut that leaves less than the floor closes the line', () =>
  expect(walked(20_000, room(900))).toBe(0));

const yuanOf = fc.integer({ min: 0, max: 3_000 }).map((hundreds) => hundreds * 100);

test('more room never leads to a lower limit', () => {
  fc.assert(
    fc.property(yuanOf, yuanOf, yuanOf, yuanOf, fc.boolean(), (limit, low, more, cut, held) => {
      const less = room(low, { held, cutTo: (cut * 100) as Money });
      for (const wider of [
        room(low + more, { held, cutTo: less.cutTo }),
        { ...less, held: false },
        { ...less, cutTo: (less.cutTo + more * 100) as Money },
        { ...less, keep: (less.keep + more * 100) as Money },
      ]) {
        expect(walked(limit, wider)).toBeGreaterThanOrEqual(walked(limit, less));
      }
    }),
    { numRuns: 2_000 },
  );
});

const damping = { up: 10, down: 60 };
const dampedAfter = (raw: number, days: number) =>
  damp(damping, raw, { ...NO_LIMIT_YET, score: { thirtieths: 600 * 30, on: 0 as never } }, days);

test('a damped score follows a better one slowly and a worse one fast, and stops at it', () => {
  expect(dampedAfter(650, 30)).toBe(610 * 30);
  expect(dampedAfter(550, 15)).toBe(570 * 30);
  expect(dampedAfter(604, 30)).toBe(604 * 30);
  expect(damp(damping, 640, NO_LIMIT_YET, 5)).toBe(640 * 30);
});

test('thirty daily reviews damp as one after thirty days does', () => {
  fc.assert(
    fc.property(fc.integer({ min: 300, max: 900 }), (raw) => {
      let score = { thirtieths: 600 * 30, on: 0 as never };
      for (let today = 1; today <= 30; today++) {
        const thirtieths = damp(damping, raw, { ...NO_LIMIT_YET, score }, today);
        score = { thirtieths, on: today as never };
      }
      expect(score.thirtieths).toBe(dampedAfter(raw, 30));
    }),
  );
});
