import type { IncomingHttpHeaders } from 'node:http';

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

/** What a key for machines can be narrowed to: a route names the one that it needs. */
export const SCOPES = [
  'accounts:read',
  'advice:read',
  'advice:write',
  'authorizations:read',
  'authorizations:write',
  'decisions:read',
  'decisions:write',
  'documents:read',
  'documents:write',
  'events:read',
  'events:write',
  'life:write',
  'notices:read',
  'notices:write',
  'metrics:read',
  'rewards:read',
  'rewards:write',
] as const;

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
