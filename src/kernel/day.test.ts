import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, type Day, day, formatDay, monthEnds, parseDay } from './day.ts';

const MILLISECONDS_PER_DAY = 86_400_000;
const days = fc.integer({ min: -200_000, max: 200_000 }).map((value) => value as Day);

test('a day is the date that the calendar says', () => {
  fc.assert(
    fc.property(days, (value) => {
      const iso = new Date(value * MILLISECONDS_PER_DAY).toISOString();
      if (!/^\d{4}-/.test(iso)) return;
      expect(formatDay(value)).toBe(iso.slice(0, 10));
      expect(parseDay(iso.slice(0, 10))).toBe(value);
    }),
  );
});

test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '26-01-01', '2026-1-1', ''])(
  '"%s" is no date',
  (text) => expect(parseDay(text)).toBeNull(),
);

test('a month later is the same date, or the last of a shorter month', () => {
  expect(formatDay(addMonths(day('2024-01-31'), 1))).toBe('2024-02-29');
  expect(formatDay(addMonths(day('2024-02-29'), 12))).toBe('2025-02-28');
  expect(formatDay(addMonths(day('2025-03-15'), -3))).toBe('2024-12-15');
});

test('the month ends of a range include its last day where a month ends there', () => {
  const ends = monthEnds(day('2024-01-31'), day('2024-04-30')).map(formatDay);
  expect(ends).toEqual(['2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30']);
  expect(monthEnds(day('2024-02-01'), day('2024-02-28'))).toEqual([]);
});

test('days are added across months and years', () => {
  expect(formatDay(addDays(day('2023-12-31'), 60))).toBe('2024-02-29');
});
