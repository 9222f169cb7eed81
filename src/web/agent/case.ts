import type { Schemas } from '../../client/index.ts';
import type { Session } from '../session.ts';

export type Case = Schemas['Case'];
export type Outcome = Schemas['CaseAnswer']['outcome'];

export const OUTCOMES: Readonly<Record<Case['kind'], readonly Outcome[]>> = {
  dispute: ['upheld', 'corrected', 'overridden'],
  review: ['upheld', 'corrected', 'overridden'],
  rise: ['approved', 'refused'],
};

/** Names it among all cases of the service. */
export function keyOf({ account, kind, case: id }: Case): string {
  return `${account} ${kind} ${id}`;
}

/** Whether somebody in this role answers it: a rise above what the policy lets go is for approvers. */
export function isFor({ kind }: Case, role: Session['role'] | undefined): boolean {
  return kind !== 'rise' || role === 'approver';
}
