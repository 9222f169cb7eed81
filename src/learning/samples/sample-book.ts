import {
  addDays,
  type Book,
  type Day,
  type Feature,
  Fold,
  isKnownBy,
  type SampleDefinition,
} from '../../kernel/index.ts';
import type { NumericColumn, Sample } from '../sample.ts';
import { checkNoPeeking, termsOf } from './definition.ts';
import { after, BEFORE, FATES, fateAfter, fateBefore, type SampleFate } from './outcomes.ts';

export interface SampleRequest {
  readonly observedOn: Day;
  /** The first day that the events know nothing of: an outcome must have come about before it. */
  readonly eventsUntil: Day;
  readonly definition: SampleDefinition;
  readonly features: readonly Feature[];
  /**
   * What became of an account where that is known from elsewhere, 1 being bad; it takes the place of the
   * definition. Who has none is not in the sample.
   */
  readonly outcomes?: ReadonlyMap<string, number>;
  readonly onProgress?: (accounts: number) => void;
}

export interface NumericSample extends Sample {
  readonly columns: readonly NumericColumn[];
}

export interface BookSample {
  readonly observedOn: Day;
  readonly sample: NumericSample;
  /** By row of the sample: which account of the book it is. */
  readonly accounts: Uint32Array;
  readonly tally: SampleTally;
}

/** Accounts of the book by why they are in the sample or not. */
export type SampleTally = Readonly<Record<SampleFate, number>>;

/**
 * The accounts of a book as they were known on a day, with what became of them afterwards. Features are
 * folded by the kernel as of that day, so nothing later is in them; outcomes are folded as of the end of
 * the performance window. Throws a RangeError for a definition or a feature that cannot be.
 */
export function sampleBook(book: Book, request: SampleRequest): BookSample {
  const { observedOn, features } = request;
  checkNoPeeking(features);
  const fates = fatesOf(book, request);
  const accounts = Uint32Array.from(fates.keys()).filter((account) => isTaken(fates[account]));
  const tally = Object.fromEntries(FATES.map((fate) => [fate, 0])) as Record<SampleFate, number>;
  for (const fate of fates) tally[fate] += 1;
  return {
    observedOn,
    accounts,
    tally,
    sample: {
      rows: accounts.length,
      columns: columnsOf(book, accounts, request),
      target: Uint8Array.from(accounts, (account) => (fates[account] === 'bad' ? 1 : 0)),
      ids: Array.from(accounts, (account) => book.accounts[account]?.id as string),
    },
  };
}

/** The last day on which an account can be observed so that its performance window is over. */
export function lastObservation(definition: SampleDefinition, eventsUntil: Day): Day {
  return addDays(eventsUntil, -termsOf(definition).days);
}

function isTaken(fate: SampleFate | undefined): boolean {
  return fate === 'good' || fate === 'bad';
}

/**
 * The accounts that a score of this outcome is about on a day: something was known of them by then, and they
 * were not already in the state that it predicts. A sample takes those of them whose outcome is clear.
 */
export function accountsConcerned(
  book: Book,
  { observedOn, definition }: Pick<SampleRequest, 'observedOn' | 'definition'>,
): Uint32Array {
  const terms = termsOf(definition);
  const knownOf = factsAt(book, BEFORE);
  return Uint32Array.from(book.accounts.keys()).filter(
    (account) =>
      isKnownBy(book, account, observedOn) &&
      fateBefore(definition.outcome, terms, knownOf(account, observedOn)) === null,
  );
}

function fatesOf(book: Book, request: SampleRequest): readonly SampleFate[] {
  const { definition, observedOn, eventsUntil, outcomes, onProgress } = request;
  const terms = termsOf(definition);
  const then = addDays(observedOn, terms.days);
  const [knownOf, laterOf] = [factsAt(book, BEFORE), factsAt(book, after(terms.days))];
  return book.accounts.map(({ id }, account) => {
    onProgress?.(account);
    if (!isKnownBy(book, account, observedOn)) return 'notOpened';
    if (outcomes !== undefined) return givenFate(outcomes.get(id));
    if (then > eventsUntil) return 'tooShort';
    const known = knownOf(account, observedOn);
    return (
      fateBefore(definition.outcome, terms, known) ??
      fateAfter(definition.outcome, terms, known, laterOf(account, then))
    );
  });
}

/** Folds one account as of a day, into the same array every time. */
function factsAt(
  { starts, entries }: Book,
  features: readonly Feature[],
): (account: number, day: Day) => Float64Array {
  const fold = new Fold(features);
  const facts = new Float64Array(features.length);
  return (account, day) => {
    fold.run(entries, starts[account] as number, starts[account + 1] as number, day, facts);
    return facts;
  };
}

function givenFate(outcome: number | undefined): SampleFate {
  if (outcome === undefined) return 'notConcerned';
  return outcome === 1 ? 'bad' : 'good';
}

function columnsOf(
  book: Book,
  accounts: Uint32Array,
  { features, observedOn }: SampleRequest,
): readonly NumericColumn[] {
  const columns = features.map(({ name }) => ({
    kind: 'numeric' as const,
    name,
    values: new Float64Array(accounts.length),
  }));
  const factsOf = factsAt(book, features);
  accounts.forEach((account, row) => {
    const facts = factsOf(account, observedOn);
    for (let i = 0; i < columns.length; i++) {
      (columns[i] as { values: Float64Array }).values[row] = facts[i] as number;
    }
  });
  return columns;
}
