import { addDays, type Day } from '../kernel/index.ts';
import type { Account, Made } from './account.ts';
import type { Batch, Command } from './command.ts';
import type { Cause, DecisionAnswer, DecisionRequest } from './operations.ts';

export function decisionCommand(request: DecisionRequest): Command<DecisionAnswer> {
  return {
    account: request.account,
    opens: false,
    eventIds: [],
    authorizationIds: [],
    apply: (batch) => decideFor(request, batch),
  };
}

async function decideFor(request: DecisionRequest, batch: Batch): Promise<DecisionAnswer> {
  const account = batch.account(request.account);
  if (account === null || !account.isOpen) return { refused: 'account_must_be_opened' };
  const tomorrow = addDays(batch.now.day, 1);
  const asOf = request.asOf ?? tomorrow;
  if (asOf > tomorrow) return { refused: 'as_of_must_not_be_in_future' };
  const rules = account.rules(asOf);
  if (rules === null) return { refused: 'policy_must_be_in_force' };
  const isForNow = asOf === tomorrow && !request.dryRun;
  const made = isForNow
    ? await account.decideNow(rules, 'request')
    : await account.decideAsOf(asOf, rules, !request.dryRun);
  return answerOf(made, request.dryRun);
}

function answerOf({ decision, row }: Made, dryRun: boolean): DecisionAnswer {
  return { number: dryRun ? null : row.number, decision, digest: row.digest };
}

/** A review's decision: what it came to, or why there is none. */
export type ReviewAnswer = 'changed' | 'same' | 'withoutPolicy';

/** Decides an account for a review, unless it was decided for that day by all that is known. */
export function reviewCommand(id: string, asOf: Day): Command<ReviewAnswer> {
  return {
    account: id,
    opens: false,
    eventIds: [],
    authorizationIds: [],
    apply: (batch) => reviewAccount(id, asOf, batch),
  };
}

/** A review that is due: as of the coming day, whichever that is by then. */
export function reviewNowCommand(id: string): Command<ReviewAnswer> {
  return {
    account: id,
    opens: false,
    eventIds: [],
    authorizationIds: [],
    apply: async (batch) => {
      batch.account(id)?.lookedAt();
      return reviewAccount(id, addDays(batch.now.day, 1), batch);
    },
  };
}

async function reviewAccount(id: string, asOf: Day, batch: Batch): Promise<ReviewAnswer> {
  const account = batch.account(id);
  if (account === null || !account.isOpen) return 'withoutPolicy';
  const rules = account.rules(asOf);
  if (rules === null) {
    await account.passTime();
    return 'withoutPolicy';
  }
  if (asOf !== addDays(batch.now.day, 1)) {
    const made = await account.decideAsOf(asOf, rules, true);
    return hasMoved(made) ? 'changed' : 'same';
  }
  if (account.isDecided || (await account.life()).status === 'closed') return 'same';
  return hasMoved(await account.decideNow(rules, 'review')) ? 'changed' : 'same';
}

function hasMoved({ decision }: Made): boolean {
  return decision.direction !== 'stay';
}

/**
 * Brings the decision that an account lives by up to now; false where no policy is in force. Nothing is
 * decided of an account that was closed.
 */
export async function ensureDecided(account: Account, cause: Cause): Promise<boolean> {
  if (account.isDecided) return true;
  if ((await account.life()).status === 'closed') {
    await account.remake();
    return true;
  }
  const rules = account.rules();
  if (rules === null) return false;
  await account.decideNow(rules, cause);
  return true;
}
