import { randomBytes } from 'node:crypto';
import {
  addDays,
  type Day,
  type LifeRefusal,
  type Money,
  mostOverride,
  OVERRIDE_DAYS_MAX,
} from '../kernel/index.ts';
import type { Account } from './account.ts';
import type { Batch, Command, Submits } from './command.ts';
import { ensureDecided } from './decision-command.ts';
import type { DraftStatus, OverrideRow } from './desk.ts';
import type { Store } from './store.ts';

/**
 * Limits that people decide against the policy: one proposes, with a reason and an end; another approves.
 * It stands over the limit, which goes on following the policy beneath it, and ends by itself. What is
 * hard, as the law and the product's cap, is not overridden.
 */
export interface Overrides {
  propose(request: NewOverride): Promise<OverrideAnswer>;
  /** Those that wait for an approver, oldest first; of an account all, newest first. */
  waiting(limit: number): Promise<readonly OverrideRow[]>;
  ofAccount(account: string): Promise<readonly OverrideRow[]>;
  approve(request: OverrideSettling): Promise<OverrideAnswer>;
  reject(request: OverrideSettling): Promise<OverrideAnswer>;
  /** By whoever proposed it. */
  withdraw(request: OverrideSettling): Promise<OverrideAnswer>;
}

export interface NewOverride {
  readonly account: string;
  readonly limit: Money;
  /** The first day without it, 90 days ahead at most. */
  readonly until: Day;
  readonly reason: string;
  readonly by: string;
}

export interface OverrideSettling {
  readonly account: string;
  readonly id: string;
  readonly reason: string;
  readonly by: string;
}

export type OverrideAnswer =
  | { readonly override: OverrideRow }
  | { readonly refused: OverrideRefusal };

export type OverrideRefusal =
  | LifeRefusal
  | 'account_must_be_opened'
  | 'policy_must_be_in_force'
  | 'override_must_exist'
  | 'override_must_be_open'
  | 'override_must_be_own'
  | 'approver_must_not_be_author';

export function overridesOver(store: Store, committer: Submits): Overrides {
  const settle = (request: OverrideSettling, status: Outcome) =>
    committer.submit(settleCommand(request, status));
  return {
    propose: (request) => committer.submit(proposeCommand(request)),
    waiting: (limit) => store.desk.overrides.waiting(limit),
    ofAccount: (account) => store.desk.overrides.ofAccount(account),
    approve: (request) => settle(request, 'approved'),
    reject: (request) => settle(request, 'rejected'),
    withdraw: (request) => settle(request, 'withdrawn'),
  };
}

type Outcome = Exclude<DraftStatus, 'open'>;

function proposeCommand(request: NewOverride): Command<OverrideAnswer> {
  return overAccount(request.account, async (account, batch) => {
    const { limit, until, reason, by } = request;
    const refused = unfit(request, batch.now.day);
    if (refused !== null) return { refused };
    const override: OverrideRow = {
      ...{ id: randomBytes(8).toString('hex'), account: account.id, limit, until, reason },
      ...{ proposedBy: by, proposedAt: batch.now.at, status: 'open' },
      ...{ settledBy: null, settledAt: null, settledReason: null },
    };
    await (await batch.desk()).overrides.save(override);
    recordAct('override.proposed', override, { by, reason }, batch);
    return { override };
  });
}

/** What can be said before anybody looks at it; the rest is looked at with the approval. */
function unfit({ until }: NewOverride, today: Day): OverrideRefusal | null {
  if (until <= today) return 'DATE_PASSED';
  return until > addDays(today, OVERRIDE_DAYS_MAX) ? 'DATE_TOO_FAR' : null;
}

function settleCommand(request: OverrideSettling, status: Outcome): Command<OverrideAnswer> {
  return overAccount(request.account, async (account, batch) => {
    const { id, by, reason } = request;
    const { overrides } = await batch.desk();
    const found = await overrides.find(id);
    if (found === null || found.account !== account.id) return { refused: 'override_must_exist' };
    const refused =
      refusalToSettle(found, status, by) ??
      (status === 'approved' ? await grant(found, account, batch) : null);
    if (refused !== null) return { refused };
    const settled = { status, settledBy: by, settledAt: batch.now.at, settledReason: reason };
    const override: OverrideRow = { ...found, ...settled };
    await overrides.save(override);
    recordAct(`override.${status}`, override, { by, reason }, batch);
    return { override };
  });
}

function refusalToSettle(
  { status, proposedBy }: OverrideRow,
  outcome: Outcome,
  by: string,
): OverrideRefusal | null {
  if (status !== 'open') return 'override_must_be_open';
  if (outcome === 'withdrawn') return proposedBy === by ? null : 'override_must_be_own';
  return proposedBy === by ? 'approver_must_not_be_author' : null;
}

/** By the hard ceilings of a decision that knows of everything. */
async function grant(
  { id, limit, until }: OverrideRow,
  account: Account,
  { now }: Batch,
): Promise<OverrideRefusal | null> {
  await ensureDecided(account, 'request');
  const rules = account.rules();
  if (rules === null) return 'policy_must_be_in_force';
  const { decision } = await account.decideAsOf(addDays(now.day, 1), rules, false);
  const command = { type: 'grantOverride', limit, until, most: mostOverride(decision) } as const;
  const lived = await account.live(command, `override:${account.id}:${id}`);
  return 'refused' in lived ? lived.refused : null;
}

function overAccount(
  id: string,
  work: (account: Account, batch: Batch) => Promise<OverrideAnswer>,
): Command<OverrideAnswer> {
  const apply = async (batch: Batch): Promise<OverrideAnswer> => {
    const account = batch.account(id);
    if (account === null || !account.isOpen) return { refused: 'account_must_be_opened' };
    return work(account, batch);
  };
  return { account: id, opens: false, eventIds: [], authorizationIds: [], apply };
}

function recordAct(
  kind: string,
  { id, account, limit, until }: OverrideRow,
  { by, reason }: { readonly by: string; readonly reason: string },
  batch: Batch,
): void {
  const details = { override: id, limit, until };
  batch.recordAct({ actor: by, kind, subject: account, reason, details });
}
