import type { Static, TObject, TSchema } from 'typebox';
import type { Headroom } from '../app/index.ts';
import type { EventContext } from '../contract/index.ts';
import type { Language } from '../kernel/index.ts';
import type { Notices } from '../notices/index.ts';
import type { Principal, Role, Scope } from './principal.ts';
import type { ProblemName } from './problems.ts';

/** What a handler works with. */
export interface Service {
  readonly headroom: Headroom;
  readonly notices: Notices;
  /** The currency and time zone of the product. */
  readonly context: EventContext;
}

/** A request that was let through: who asks is known, and everything has the shape of its schema. */
export interface Asked<Params = unknown, Query = unknown, Body = unknown> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** The body as it comes, where it is sent as lines; else null. */
  readonly lines: AsyncIterable<Uint8Array> | null;
  readonly principal: Principal;
  readonly language: Language;
}

/** What is answered: something that fits the route's schema for the status, or why not. */
export type Answer =
  | { readonly status: 200 | 201 | 202; readonly body: unknown; readonly etag?: string }
  | { readonly status: 204 }
  /** One line of JSON after another, each when it is there. */
  | { readonly status: 200; readonly lines: AsyncIterable<unknown> }
  | Refused;

export interface Refused {
  readonly refused: ProblemName;
  /** What it was this time, in a sentence. */
  readonly detail?: string;
  /** What is wrong, and where. */
  readonly errors?: readonly RequestError[];
}

export interface RequestError {
  /** The field, as `schedule[2].amount` of the body or `query.limit`; empty for the whole body. */
  readonly path: string;
  readonly message: string;
}

export const METHODS = ['GET', 'POST', 'PUT', 'DELETE'] as const;

export type Method = (typeof METHODS)[number];

interface RouteFacts {
  /** Names the call in the typed client, as `listAccounts`. */
  readonly id: string;
  readonly method: Method;
  /** With parameters as `/v1/accounts/:account`. */
  readonly path: string;
  /** The group that it stands in, in the reference. */
  readonly group: string;
  /** What it does, in a line. */
  readonly summary: string;
  /** Those who may call it; `anyone` needs no credentials. */
  readonly roles: readonly Role[] | 'anyone';
  /** What a key that is narrowed to scopes needs; null where no machine needs one. */
  readonly scope: Scope | null;
  /** The path's parameter that names an account: a borrower is let through for their own only. */
  readonly account: string | null;
  /** What it can answer, by status, where all goes well; null where there is no body. */
  readonly answers: Readonly<Partial<Record<200 | 201 | 202 | 204, TSchema | null>>>;
  /** What can be wrong beside what can be wrong with every request. */
  readonly problems: readonly ProblemName[];
  /** True where it answers with an ETag, and with 304 to who has that already. */
  readonly tagged?: boolean;
  /** A line of the answer, where the body may also be sent as lines (application/x-ndjson). */
  readonly line?: TSchema;
  /** Bytes of a body; the server's usual where it is left out. */
  readonly bodyMax?: number;
  /**
   * True where the handler checks the body itself, as with a list whose rows may be wrong one by one,
   * each having an id by which it has the effect of once.
   */
  readonly readsBody?: boolean;
  /** True where nothing of what is asked or answered may be kept: an idempotency key is left aside. */
  readonly confidential?: boolean;
}

/** A route as its own file declares it, with the types of its schemas. */
interface Declared<P extends TObject, Q extends TObject, B extends TSchema> extends RouteFacts {
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly handle: (
    asked: Asked<Static<P>, Static<Q>, Static<B>>,
    service: Service,
  ) => Promise<Answer>;
}

/** A route as the server, the specification, the tests of roles and the fuzzer see it. */
export interface Route extends RouteFacts {
  readonly params?: TObject;
  readonly query?: TObject;
  readonly body?: TSchema;
  readonly handle: (asked: Asked, service: Service) => Promise<Answer>;
}

/** Lets a handler see the types of its own schemas. The server has checked the values by then. */
export function route<P extends TObject, Q extends TObject, B extends TSchema>(
  declared: Declared<P, Q, B>,
): Route {
  return declared as unknown as Route;
}
