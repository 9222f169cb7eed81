import type { Day, Finding, Instant, Money } from '../kernel/index.ts';
import type { NoticeDesk } from './notice-store.ts';
import type { DocumentKind } from './operations.ts';

/**
 * What people do and machines are known by: rare things, read and written one at a time. A transaction
 * that opens the desk has it alone until it ends.
 */
export interface Desk {
  readonly machineKeys: MachineKeyTable;
  readonly persons: PersonTable;
  readonly drafts: DraftTable;
  readonly cases: CaseTable;
  readonly overrides: OverrideTable;
  readonly notices: NoticeDesk;
}

export interface OverrideTable {
  /** Those that wait for an approver, oldest first. */
  waiting(limit: number): Promise<readonly OverrideRow[]>;
  /** Newest first. */
  ofAccount(account: string): Promise<readonly OverrideRow[]>;
  find(id: string): Promise<OverrideRow | null>;
  /** Takes the place of what was there. */
  save(row: OverrideRow): Promise<void>;
}

/** A limit that somebody of the lender wants for a while, against what the policy says. */
export interface OverrideRow {
  readonly id: string;
  readonly account: string;
  readonly limit: Money;
  readonly until: Day;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  readonly status: DraftStatus;
  readonly settledBy: string | null;
  readonly settledAt: Instant | null;
  readonly settledReason: string | null;
}

export interface CaseTable {
  /** Open ones, the one whose answer is due first in front. */
  waiting(limit: number): Promise<readonly CaseRow[]>;
  /** Newest first. */
  ofAccount(account: string): Promise<readonly CaseRow[]>;
  find(key: CaseKey): Promise<CaseRow | null>;
  /** What is open stays as it is; what was closed begins anew. */
  open(opened: OpenedRow): Promise<void>;
  /** Ended by the life itself; what somebody closed stays as it is. */
  end(key: CaseKey, at: Instant): Promise<void>;
  save(row: CaseRow): Promise<void>;
  /** What people wrote about an account is gone; that there were cases is not. */
  forget(account: string): Promise<void>;
}

/** `rise`: one that the policy has a person look at before it goes to the borrower. */
export type CaseKind = 'dispute' | 'review' | 'rise';

/**
 * Of a dispute or a review, `corrected`: something recorded was wrong, and `overridden`: a person decides
 * otherwise for a time. A rise is approved or refused.
 */
export type CaseOutcome = 'upheld' | 'corrected' | 'overridden' | 'approved' | 'refused';

export interface CaseKey {
  readonly account: string;
  readonly kind: CaseKind;
  readonly id: string;
}

/** A dispute, a decision under review or a proposed rise, with who works on it and what came of it. */
export interface CaseRow extends OpenedRow {
  readonly takenBy: string | null;
  readonly takenAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly closedBy: string | null;
  readonly outcome: CaseOutcome | null;
  /** What the borrower was told. */
  readonly words: string | null;
}

export interface OpenedRow extends CaseKey {
  readonly openedOn: Day;
  readonly answerBy: Day;
  /** The limit that is proposed; null of all but a rise. */
  readonly amount: Money | null;
  /** The number of the decision that the account lived by then: what is under review, or proposes the rise. */
  readonly decision: number | null;
  /** Null where the policy, or the lender's own system, said that it began. */
  readonly askedBy: string | null;
  readonly note: string | null;
}

export interface DraftTable {
  /** Newest first. */
  all(status: DraftStatus | null, limit: number): Promise<readonly DraftRow[]>;
  find(id: string): Promise<DraftRow | null>;
  /** Takes the place of what was there. */
  save(row: DraftRow): Promise<void>;
}

export type DraftStatus = 'open' | 'approved' | 'rejected' | 'withdrawn';

/** A document that is not in force before somebody else has approved it. */
export interface DraftRow {
  readonly id: string;
  readonly kind: DocumentKind;
  /** The id of the document. */
  readonly document: string;
  readonly version: number;
  readonly effectiveFrom: Day;
  readonly source: string;
  /** What the source says, in canonical form. */
  readonly body: string;
  readonly digest: string;
  readonly findings: readonly Finding[];
  readonly author: string;
  readonly createdAt: Instant;
  readonly status: DraftStatus;
  readonly settledBy: string | null;
  readonly settledAt: Instant | null;
  readonly reason: string | null;
}

export interface PersonTable {
  find(account: string): Promise<PersonRow | null>;
  /** Takes the place of what was there. */
  save(row: PersonRow): Promise<void>;
  /** Messages and choices of an account are gone. */
  forgetNotices(account: string): Promise<void>;
  /** Persons who are not erased and whose key another master key wraps. */
  notUnder(masterKey: string, limit: number): Promise<readonly PersonRow[]>;
  /** Those that wrap anybody's key. */
  masterKeys(): Promise<readonly string[]>;
}

/** A person, sealed. Everything but the account is null once they are erased. */
export interface PersonRow {
  readonly account: string;
  readonly masterKey: string | null;
  readonly wrappedKey: Uint8Array | null;
  readonly details: Uint8Array | null;
  readonly changedAt: Instant;
  readonly erasedAt: Instant | null;
}

export interface MachineKeyTable {
  /** Oldest first. */
  all(): Promise<readonly MachineKeyRow[]>;
  ofMachine(machine: string): Promise<readonly MachineKeyRow[]>;
  find(id: string): Promise<MachineKeyRow | null>;
  insert(row: MachineKeyRow): Promise<void>;
  end(id: string, at: Instant): Promise<void>;
}

export interface MachineKeyRow {
  readonly id: string;
  readonly machine: string;
  /** Null where everything is allowed that a machine may do. */
  readonly scopes: readonly string[] | null;
  readonly secretHash: string;
  readonly createdAt: Instant;
  /** Whoever made it, as the chain knows them. */
  readonly createdBy: string;
  /** From then on it is good for nothing; null while no end is set. */
  readonly endsAt: Instant | null;
}
