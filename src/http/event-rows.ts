import type { EventAnswer } from '../app/index.ts';
import type { Problem } from '../contract/index.ts';
import type { Event, Language } from '../kernel/index.ts';
import { type ProblemBody, problemBody } from './problem-answer.ts';
import type { Refused } from './route.ts';

/** What became of one of several events. */
export interface EventRow {
  /** Its place in what was sent, from 1. */
  readonly row: number;
  readonly id?: string;
  readonly outcome: 'added' | 'duplicate' | 'refused';
  readonly position?: number;
  readonly problem?: ProblemBody;
}

export function rowOf(
  row: number,
  { id }: Event,
  answer: EventAnswer | undefined,
  language: Language,
): EventRow {
  if (answer === undefined) throw new Error('an event was not answered');
  if (answer.outcome !== 'refused') return { row, id, ...answer };
  return { row, id, outcome: 'refused', problem: problemBody(answer, language) };
}

/** One that is no event at all. */
export function refusedRow(
  row: number,
  sent: unknown,
  problems: readonly Problem[],
  language: Language,
): EventRow {
  const id = (sent as { readonly id?: unknown } | null | undefined)?.id;
  const known = typeof id === 'string' ? { id } : {};
  return {
    row,
    ...known,
    outcome: 'refused',
    problem: problemBody(invalidEvent(problems), language),
  };
}

export function invalidEvent(problems: readonly Problem[]): Refused {
  const errors = problems.map(({ path, message }) => ({ path, message }));
  return { refused: 'request_must_be_valid', errors };
}
