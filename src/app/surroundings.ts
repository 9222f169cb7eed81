import type { Day, Event } from '../kernel/index.ts';
import type { Now } from './clock.ts';
import type { RuleBook } from './rule-book.ts';
import type { DecisionRow } from './store.ts';

/** What a decision has to be made of beside the account itself. */
export interface Surroundings {
  readonly now: Now;
  readonly rules: RuleBook;
  /** Decisions that none has replaced, as of the day or later; before them the last earlier one. */
  readonly standing: (account: number, from: Day) => Promise<readonly DecisionRow[]>;
  /** Days after which an account is decided again though nothing has happened. */
  readonly reviewEvery: number;
  /** All events of the account that are in the store. */
  readonly log: (account: number) => Promise<readonly Event[]>;
}
