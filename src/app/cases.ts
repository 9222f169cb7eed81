import type { Account } from './account.ts';
import type { Batch, Command, Submits } from './command.ts';
import type { CaseKey, CaseOutcome, CaseRow } from './desk.ts';
import type { Act } from './operations.ts';
import type { Store } from './store.ts';

/** Disputes and decisions under review: somebody takes one, looks at it, and answers the borrower. */
export interface Cases {
  /** Those that wait, the one whose answer is due first in front; of an account all, newest first. */
  waiting(limit: number): Promise<readonly CaseRow[]>;
  ofAccount(account: string): Promise<readonly CaseRow[]>;
  take(key: CaseKey, by: string): Promise<CaseAnswer>;
  /** Gives it back to the others. */
  release(key: CaseKey, by: string): Promise<CaseAnswer>;
  /** Answers the dispute or the review, and tells the borrower. */
  close(request: Closing): Promise<CaseAnswer>;
}

export interface Closing {
  readonly key: CaseKey;
  readonly by: string;
  readonly outcome: CaseOutcome;
  /** What the borrower is told, in whatever language they write. */
  readonly words: string;
}

export type CaseAnswer = { readonly found: CaseRow } | { readonly refused: CaseRefusal };

export type CaseRefusal =
  | 'account_must_be_opened'
  | 'case_must_exist'
  | 'case_must_be_open'
  /** Somebody else works on it. */
  | 'case_must_be_free'
  | 'case_must_be_taken'
  /** Whoever asked for a review does not answer it. */
  | 'case_must_not_be_own';

export function casesOver(store: Store, committer: Submits): Cases {
  return {
    waiting: (limit) => store.desk.cases.waiting(limit),
    ofAccount: (account) => store.desk.cases.ofAccount(account),
    take: (key, by) => committer.submit(takeCommand(key, by)),
    release: (key, by) => committer.submit(releaseCommand(key, by)),
    close: (request) => committer.submit(closeCommand(request)),
  };
}

/** Finds the case that is to be changed, and keeps what becomes of it. */
function caseCommand(
  key: CaseKey,
  change: (row: CaseRow, account: Account, batch: Batch) => Promise<CaseAnswer> | CaseAnswer,
): Command<CaseAnswer> {
  const apply = async (batch: Batch): Promise<CaseAnswer> => {
    const account = batch.account(key.account);
    if (account === null || !account.isOpen) return { refused: 'account_must_be_opened' };
    const { cases } = await batch.desk();
    const row = await cases.find(key);
    if (row === null) return { refused: 'case_must_exist' };
    if (row.closedAt !== null) return { refused: 'case_must_be_open' };
    const answer = await change(row, account, batch);
    if ('found' in answer) await cases.save(answer.found);
    return answer;
  };
  return { account: key.account, opens: false, eventIds: [], authorizationIds: [], apply };
}

function takeCommand(key: CaseKey, by: string): Command<CaseAnswer> {
  return caseCommand(key, (row, _account, batch) => {
    if (row.takenBy !== null && row.takenBy !== by) return { refused: 'case_must_be_free' };
    if (row.askedBy === by) return { refused: 'case_must_not_be_own' };
    batch.recordAct(actOn(row, 'case.taken', by));
    return { found: { ...row, takenBy: by, takenAt: batch.now.at } };
  });
}

function releaseCommand(key: CaseKey, by: string): Command<CaseAnswer> {
  return caseCommand(key, (row, _account, batch) => {
    if (row.takenBy !== by) return { refused: 'case_must_be_taken' };
    batch.recordAct(actOn(row, 'case.released', by));
    return { found: { ...row, takenBy: null, takenAt: null } };
  });
}

function closeCommand({ key, by, outcome, words }: Closing): Command<CaseAnswer> {
  return caseCommand(key, async (row, account, batch) => {
    if (row.takenBy !== by) return { refused: 'case_must_be_taken' };
    const { kind, id } = key;
    const command =
      kind === 'dispute'
        ? ({ type: 'answerDispute', dispute: id } as const)
        : ({ type: 'answerReview', review: id } as const);
    const lived = await account.live(command, `case:${account.id}:${kind}:${id}`, {
      outcome,
      words,
    });
    // What was answered elsewhere, as by an event of the lender's own system, is not answered twice.
    if ('refused' in lived) return { refused: 'case_must_be_open' };
    batch.recordAct({ ...actOn(row, 'case.closed', by), details: { kind, id, outcome } });
    return { found: { ...row, closedAt: batch.now.at, closedBy: by, outcome, words } };
  });
}

function actOn({ account, kind, id }: CaseRow, act: string, actor: string): Act {
  return { actor, kind: act, subject: account, reason: '', details: { kind, id } };
}
