import { Unavailable } from '../app/index.ts';

/** Asks a database; parameters stand as $1, $2, … in the text. */
export interface Sql {
  query<Row>(text: string, parameters?: readonly Parameter[]): Promise<Row[]>;
}

/** A database within a transaction. */
export interface Within extends Sql {
  /** A statement whose answer nobody waits for: where it fails, the transaction does. */
  send(text: string, parameters?: readonly Parameter[]): void;
}

export type Parameter = string | number | boolean | null | Uint8Array;

/** A PostgreSQL server, or PGlite in this process: the same SQL on both. */
export interface Database extends Sql {
  /** How many can run at one time to any use. */
  readonly transactions: number;
  transact<T>(work: (sql: Within) => Promise<T>): Promise<T>;
  /** Several statements at once, without parameters. */
  run(text: string): Promise<void>;
  close(): Promise<void>;
}

/** Type number of `bigint`. Amounts and instants are safe integers, so a number holds them. */
export const BIGINT = 20;

/**
 * SQLSTATE classes: connection lost, resources (disk, memory) short, shut down, read-only. 24000 is what
 * PGlite answers to everything once it could not write its log: until it is opened again.
 */
const UNAVAILABLE = /^(08|24000|53|57P|58|25006)/;
/** Ends of a transaction that another one brought about: deadlock, serialization, the same key. */
const WORTH_ANOTHER_TRY = /^(40001|40P01|23505)$/;
const SYSTEM_ERROR = /^E[A-Z]{3,}$/;

function codeOf(error: unknown): string {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' ? code : '';
}

/** What the application is to know of a failure: whether trying again later may help. */
export function translated(error: unknown): unknown {
  const code = codeOf(error);
  const lost = error instanceof Error && /connection|timeout/i.test(error.message) && code === '';
  if (!lost && !UNAVAILABLE.test(code) && !SYSTEM_ERROR.test(code)) return error;
  return new Unavailable('the database does not answer', { cause: error });
}

/** Statements that were sent, and have not been answered yet. */
export class Sent {
  readonly #answers: Promise<unknown>[] = [];
  #failure: { readonly error: unknown } | null = null;

  add(answer: Promise<unknown>): void {
    this.#answers.push(
      answer.catch((error: unknown) => {
        this.#failure ??= { error };
      }),
    );
  }

  /** When all of them are; throws what was wrong with the first that failed. */
  async answered(): Promise<void> {
    await Promise.all(this.#answers);
    if (this.#failure !== null) throw this.#failure.error;
  }
}

const TRIES = 3;

/** Runs `once` again where another transaction was in the way. */
export async function trying<T>(once: () => Promise<T>): Promise<T> {
  for (let left = TRIES - 1; ; left--) {
    try {
      return await once();
    } catch (error) {
      if (left === 0 || !WORTH_ANOTHER_TRY.test(codeOf(error))) throw translated(error);
    }
  }
}
