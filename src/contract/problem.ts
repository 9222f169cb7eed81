/** What is wrong with an input, and where: for people who have to mend it. */
export interface Problem {
  /** The field, as `ceilings[2].amount`; empty for the whole. */
  readonly path: string;
  readonly message: string;
  /** Where the text is known: counted from 1. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** Either a value, or everything that kept it from being one. */
export type Outcome<T> = { readonly ok: T } | { readonly problems: readonly Problem[] };

/** The way from the whole to a part: names of fields and places in lists. */
export type Steps = readonly (string | number)[];

/** A problem before it is known where in a text it stands. */
export interface Fault {
  readonly steps: Steps;
  /** Of a misspelt field: where the one that it was meant for would stand. */
  readonly meant?: Steps;
  readonly message: string;
}

export function problemOf({ steps, message }: Fault): Problem {
  return { path: pathOf(steps), message };
}

/** `ceilings[2].amount`; a name with anything but letters and digits in it stands in quotes. */
function pathOf(steps: Steps): string {
  const path = steps.map((step) =>
    typeof step === 'string' && PLAIN_NAME.test(step) ? `.${step}` : `[${shown(step)}]`,
  );
  return path.join('').replace(/^\./, '');
}

const PLAIN_NAME = /^[\w$-]+$/;

/** `policy.yaml:12:5 ceilings[2].amount: expected …`, as editors and terminals link it. */
export function formatProblem({ file, line, column, path, message }: Problem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const where = [place, path].filter((part) => part !== '').join(' ');
  return where === '' ? message : `${where}: ${message}`;
}

const SHOWN_MAX = 60;

/** A value as it stands in the input, short enough for a message. */
export function shown(value: unknown): string {
  const text = value === undefined || value === null ? 'nothing' : printable(written(value));
  return text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text;
}

function written(value: unknown): string {
  // JSON has no word for infinity, nor for a number too long for floating point.
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  try {
    return JSON.stringify(value) ?? typeof value;
  } catch {
    return 'a value too deep to show';
  }
}

/** Control characters would let a text from outside steer the terminal that shows it. */
export function printable(text: string): string {
  return text.replace(
    /\p{Cc}/gu,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The usual sentence of a problem. */
export function expectedBut(expected: string, found: unknown): string {
  return `expected ${expected}, found ${shown(found)}`;
}
