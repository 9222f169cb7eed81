import { hash } from 'node:crypto';
import {
  type Book,
  CATALOGUE,
  canonical,
  compileRules,
  type Day,
  type Decision,
  decide,
  Fold,
  type LimitState,
  type Rules,
  readDecision,
} from '../kernel/index.ts';

const fold = new Fold(CATALOGUE);

/** Decides one account of a book as of a day, by the limit that its events report. */
export function decideAccount(book: Book, index: number, rules: Rules, day: Day): Decision {
  const facts = new Float64Array(CATALOGUE.length);
  const start = book.starts[index] as number;
  const end = book.starts[index + 1] as number;
  const limit = fold.run(book.entries, start, end, day, facts);
  const state: LimitState = { ...limit, score: null };
  const compiled = compileRules(rules, day);
  const account = book.accounts[index]?.id ?? '';
  return readDecision({ account, rules: compiled, facts, state }, decide(compiled, facts, state));
}

/**
 * The first day after `day` on which the answer is another although nothing happens, found by deciding
 * again for each day; null where it stays the same for `horizon` days.
 */
export function firstChange(
  decideOn: (day: Day) => Decision,
  day: Day,
  horizon: number,
): Decision | null {
  const today = answerOf(decideOn(day));
  for (let ahead = 1; ahead <= horizon; ahead++) {
    const later = decideOn((day + ahead) as Day);
    if (answerOf(later) !== today) return later;
  }
  return null;
}

function answerOf({ limit, status, holds }: Decision): string {
  return canonical({ limit, status, holds });
}

/** SHA-256 of the canonical form, in hexadecimal: the same for the same decision, anywhere. */
export function digestOf(decision: Decision): string {
  return hash('sha256', canonical(decision));
}
