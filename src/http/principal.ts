import type { IncomingHttpHeaders } from 'node:http';
import type { SCOPES } from '../contract/index.ts';

export const ROLES = [
  'borrower',
  'agent',
  'analyst',
  'approver',
  'auditor',
  'administrator',
  'machine',
] as const;

export type Role = (typeof ROLES)[number];

export type Scope = (typeof SCOPES)[number];

/** Who asks, as far as the service needs to know. */
export interface Principal {
  /** As it stands in the log and in the chain: no name, no address. */
  readonly id: string;
  readonly roles: readonly Role[];
  /** The only account that a borrower sees; null for everybody else. */
  readonly account: string | null;
  /** Null where everything is allowed that the roles allow. */
  readonly scopes: readonly Scope[] | null;
}

/** Finds out who asks; null where nobody can be made out. */
export type Authenticate = (request: {
  readonly headers: IncomingHttpHeaders;
}) => Promise<Principal | null>;
