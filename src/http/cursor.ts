import { PAGE_USUAL } from '../contract/index.ts';
import { ProblemError } from './problem-answer.ts';

interface PageAsked {
  readonly after?: string;
  readonly limit?: number;
}

/** One row more than asked for is read, to know whether there is a page after this one. */
export interface PageWanted<Key> {
  readonly after: Key | null;
  readonly limit: number;
}

export function pageByText({ after, limit = PAGE_USUAL }: PageAsked): PageWanted<string> {
  return { after: after === undefined ? null : textOf(after), limit: limit + 1 };
}

export function pageByNumber({ after, limit = PAGE_USUAL }: PageAsked): PageWanted<number> {
  if (after === undefined) return { after: null, limit: limit + 1 };
  const number = Number(textOf(after));
  if (!(Number.isInteger(number) && number >= 0 && number < 2 ** 31)) throw notFromPage();
  return { after: number, limit: limit + 1 };
}

export interface PageAnswer {
  readonly items: readonly unknown[];
  readonly next: string | null;
}

/** The page that was asked for, of rows that may be one more. */
export function pageOfRows<Row>(
  rows: readonly Row[],
  { limit }: PageWanted<unknown>,
  keyOf: (row: Row) => string | number,
  write: (row: Row) => unknown,
): PageAnswer {
  const shown = rows.slice(0, limit - 1);
  const last = rows.length === limit ? shown.at(-1) : undefined;
  const next = last === undefined ? null : cursorOf(String(keyOf(last)));
  return { items: shown.map(write), next };
}

function cursorOf(text: string): string {
  return Buffer.from(text).toString('base64url');
}

function textOf(cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString();
  if (cursorOf(text) !== cursor || text.includes('\u0000')) throw notFromPage();
  return text;
}

function notFromPage(): ProblemError {
  return new ProblemError({ refused: 'cursor_must_be_from_page' });
}
