import { describe, expect, it } from 'vitest';
import { addDays, day } from '../day.ts';
import type { Money } from '../money.ts';
import { awaitedOf } from './awaited.ts';
import { RULES_BY_DEFAULT } from './life-rules.ts';
import { type Change, type OpenLife, opened, UNOPENED } from './life-state.ts';

const TODAY = day('2026-11-24');
const AMOUNT = 2000 as Money;

function waiting(change: Change, more: Partial<OpenLife> = {}) {
  return awaitedOf({ ...opened(TODAY), change, ...more }, RULES_BY_DEFAULT);
}

describe('what a rise waits for', () => {
  it('is the answer to an offer, until it expires', () => {
    const offered = { status: 'offered', amount: AMOUNT, on: TODAY, requested: false } as const;
    const until = addDays(TODAY, 30);
    const awaited = { for: 'answer', limit: AMOUNT, on: until };
    expect(waiting({ ...offered, until })).toEqual(awaited);
    expect(waiting({ ...offered, until: null })).toEqual(awaited);
  });

  it('is the approval of a proposal, by the day on which the borrower hears of it', () => {
    const answerBy = addDays(TODAY, 7);
    expect(waiting({ status: 'proposed', amount: AMOUNT, on: TODAY, answerBy })).toEqual({
      ...{ for: 'approval', limit: AMOUNT, on: addDays(answerBy, 1) },
    });
  });

  it('is the day on which an offer that was passed over is made again, unless it is asked for', () => {
    const declined = { amount: AMOUNT, on: TODAY, expired: true };
    expect(waiting({ status: 'none' }, { declined })).toEqual({
      ...{ for: 'again', limit: AMOUNT, on: addDays(TODAY, 30) },
    });
    const request = { amount: AMOUNT, on: TODAY, answerBy: null };
    expect(waiting({ status: 'none' }, { declined, request })).toBeNull();
  });

  it('is nothing where no rise is decided', () => {
    expect(waiting({ status: 'none' })).toBeNull();
    expect(waiting({ status: 'noticed', limit: AMOUNT, until: TODAY })).toBeNull();
    expect(awaitedOf(UNOPENED, RULES_BY_DEFAULT)).toBeNull();
  });
});
