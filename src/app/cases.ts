import type { LifeCommand, Money } from '../kernel/index.ts';
import type { Account } from './account.ts';
import type { Batch, Command, Submits } from './command.ts';
import { ensureDecided } from './decision-command.ts';
import type { CaseKey, CaseKind, CaseOutcome, CaseRow } from './desk.ts';
import type { Act } from './operations.ts';
import type { Store } from './store.ts';

/**
 * Disputes, decisions under review, and rises that the policy has a person look at: somebody takes one,
 * looks at it, and answers the borrower.
 */
export interface Cases {
  /** Those that wait, the one whose answer is due first in front; of an account all, newest first. */
  waiting(limit: number): Promise<readonly CaseRow[]>;
  ofAccount(account: string): Promise<readonly CaseRow[]>;
  take(key: CaseKey, by: string): Promise<CaseAnswer>;
  /** Gives it back to the others. */
  release(key: CaseKey, by: string): Promise<CaseAnswer>;
  /** Answers it, and tells the borrower; a rise that is approved goes to them. */
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
  | 'case_must_not_be_own'
  | 'outcome_must_fit_case';

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

const OUTCOMES: Readonly<Record<CaseKind, readonly CaseOutcome[]>> = {
  dispute: ['upheld', 'corrected', 'overridden'],
  review: ['upheld', 'corrected', 'overridden'],
  rise: ['approved', 'refused'],
};

function closeCommand({ key, by, outcome, words }: Closing): Command<CaseAnswer> {
  return caseCommand(key, async (row, account, batch) => {
    if (row.takenBy !== by) return { refused: 'case_must_be_taken' };
    const { kind, id } = key;
    if (!OUTCOMES[kind].includes(outcome)) return { refused: 'outcome_must_fit_case' };
    // What a rise rests on is decided by all that is known now: it may have been overtaken.
    if (kind === 'rise') await ensureDecided(account, 'request');
    const said = { outcome, words, ...(kind === 'rise' ? await behindRise(account) : {}) };
    const name = `case:${account.id}:${kind}:${id}`;
    const lived = await account.live(answering(key, outcome), name, said);
    // What was answered elsewhere, as by an event of the lender's own system, is not answered twice.
    if ('refused' in lived) return { refused: 'case_must_be_open' };
    if (kind === 'rise') await ensureDecided(account, 'request');
    batch.recordAct({ ...actOn(row, 'case.closed', by), details: { kind, id, outcome } });
    return { found: { ...row, closedAt: batch.now.at, closedBy: by, outcome, words } };
  });
}

/** The decision that proposes it, and the limit that was asked for, where it answers a request. */
async function behindRise(
  account: Account,
): Promise<{ readonly decision: number | null; readonly requested: Money | null }> {
  const life = await account.life();
  return {
    decision: account.row.decided?.number ?? null,
    requested: life.status === 'open' ? (life.request?.amount ?? null) : null,
  };
}

function answering({ kind, id }: CaseKey, outcome: CaseOutcome): LifeCommand {
  switch (kind) {
    case 'dispute':
      return { type: 'answerDispute', dispute: id };
    case 'review':
      return { type: 'answerReview', review: id };
    case 'rise':
      return { type: outcome === 'approved' ? 'approveRise' : 'refuseRise', rise: id };
  }
}

function actOn({ account, kind, id }: CaseRow, act: string, actor: string): Act {
  return { actor, kind: act, subject: account, reason: '', details: { kind, id } };
}
