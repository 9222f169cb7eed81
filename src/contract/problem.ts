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

export function isOk<T>(outcome: Outcome<T>): outcome is { readonly ok: T } {
  return 'ok' in outcome;
}

/** `policy.yaml:12:5 ceilings[2].amount: expected …`, as editors and terminals link it. */
export function formatProblem({ file, line, column, path, message }: Problem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const where = [place, path].filter((part) => part !== '').join(' ');
  return where === '' ? message : `${where}: ${message}`;
}

const SHOWN_MAX = 60;

/** A value as it stands in the input, short enough for a message. */
export function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text;
}
