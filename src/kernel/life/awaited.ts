import { addDays, type Day } from '../day.ts';
import type { Money } from '../money.ts';
import { deadlines } from './deadlines.ts';
import type { LifeRules } from './life-rules.ts';
import type { Life } from './life-state.ts';

/** A rise that is decided, and does not come by itself. */
export interface Awaited {
  /** The borrower's answer, a person's approval, or the day on which what was passed over is offered again. */
  readonly for: 'answer' | 'approval' | 'again';
  readonly limit: Money;
  /** The first day on which it is too late; of an offer that is made again, the first on which it is. */
  readonly on: Day;
}

/** What a rise waits for; null where none does. An offer passed over is made again at once to whoever asks. */
export function awaitedOf(life: Life, rules: LifeRules): Awaited | null {
  if (life.status !== 'open') return null;
  const { change, declined, request } = life;
  if (change.status === 'proposed') {
    return { for: 'approval', limit: change.amount, on: addDays(change.answerBy, 1) };
  }
  if (change.status === 'offered') {
    const end = deadlines(life, rules).find(({ kind }) => kind === 'offerExpires');
    return end === undefined ? null : { for: 'answer', limit: change.amount, on: end.on };
  }
  if (declined === null || request !== null) return null;
  return { for: 'again', limit: declined.amount, on: addDays(declined.on, rules.offerStands) };
}
