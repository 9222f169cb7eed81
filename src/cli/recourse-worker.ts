import { parentPort, workerData } from 'node:worker_threads';
import {
  type Adviser,
  createAdviser,
  emptyTally,
  RECOURSES,
  type Recourse,
  type RecourseTally,
  type Refusal,
  tallyAdvice,
  tallyRefusal,
} from '../advice/index.ts';
import type { Book, BookAccount, Day, Rules } from '../kernel/index.ts';
import { rulesForAccount } from './rules-for-account.ts';

/** One thread's part of an audit: every `threads`-th account from `first` on. */
export interface RecourseShare {
  readonly book: Book;
  readonly rules: readonly Rules[];
  readonly date: Day;
  readonly horizon: number;
  readonly first: number;
  readonly threads: number;
}

export type RecourseMessage =
  | { readonly done: number }
  | { readonly tally: RecourseTally; readonly recourses: Uint8Array };

const PROGRESS_EVERY = 250;

/** Advises a share of a portfolio; `told` is called now and then with how many are done. */
export function auditShare(share: RecourseShare, told: (done: number) => void): RecourseMessage {
  const { book, first, threads } = share;
  const advisers = new Map<Rules, Adviser | Refusal>();
  const tally = emptyTally();
  const recourses: Recourse[] = [];
  for (let i = first; i < book.accounts.length; i += threads) {
    recourses.push(auditAccount(share, advisers, tally, i));
    if (recourses.length % PROGRESS_EVERY === 0) told(recourses.length);
  }
  return {
    tally,
    recourses: Uint8Array.from(recourses, (recourse) => RECOURSES.indexOf(recourse)),
  };
}

function auditAccount(
  { book, rules, date, horizon }: RecourseShare,
  advisers: Map<Rules, Adviser | Refusal>,
  tally: RecourseTally,
  i: number,
): Recourse {
  const { id, product, ...account } = book.accounts[i] as BookAccount;
  const segment = product ?? account.segment;
  const documents = rulesForAccount(rules, { id, product, ...account }, date);
  if (documents === null) return tallyRefusal(tally, segment, 'POLICY_NOT_IN_FORCE');
  let adviser = advisers.get(documents);
  if (adviser === undefined) {
    const created = createAdviser(documents, date, horizon);
    adviser = 'ok' in created ? created.ok : created.refused;
    advisers.set(documents, adviser);
  }
  if (typeof adviser === 'string') return tallyRefusal(tally, segment, adviser);
  const [start, end] = [book.starts[i] as number, book.starts[i + 1] as number];
  const answer = adviser.advise({ id, entries: book.entries, start, end, score: null });
  return 'ok' in answer
    ? tallyAdvice(tally, segment, answer.ok)
    : tallyRefusal(tally, segment, answer.refused);
}

if (parentPort !== null) {
  const port = parentPort;
  const tell = (message: RecourseMessage): void => port.postMessage(message);
  tell(auditShare(workerData as RecourseShare, (done) => tell({ done })));
}
