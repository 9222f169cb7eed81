import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type Day, type Language, parseDay } from '../kernel/index.ts';

/** Something the user can mend: said in one line, without a stack. */
export class UsageError extends Error {}

export const EXIT = { ok: 0, findings: 1, usage: 2, failure: 3 } as const;

type Options = NonNullable<ParseArgsConfig['options']>;

interface Parsed {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

/**
 * The arguments of one command; throws a UsageError for an unknown option, a missing value, or more
 * words than `mostWords` that belong to no option.
 */
export function readArgs(
  args: readonly string[],
  options: Options,
  mostWords: number = Number.POSITIVE_INFINITY,
): Parsed {
  const parsed = parsedArgs(args, options);
  const extra = parsed.positionals[mostWords];
  if (extra !== undefined) throw new UsageError(`unexpected argument "${extra}"`);
  return parsed;
}

function parsedArgs(args: readonly string[], options: Options): Parsed {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true }) as unknown as Parsed;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

export function text(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A whole number of at least `least`. */
export function whole(
  name: string,
  value: string | boolean | undefined,
  least: number,
): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (Number.isSafeInteger(number) && number >= least) return number;
  throw new UsageError(`--${name} expects a whole number from ${least}, found "${value}"`);
}

/** A calendar date; null where the option is not given. */
export function dayOption(name: string, value: string | boolean | undefined): Day | null {
  if (value === undefined) return null;
  const parsed = parseDay(String(value));
  if (parsed === null)
    throw new UsageError(`--${name} expects a date as 2026-11-24, found "${value}"`);
  return parsed;
}

/** Null where the option is not given. */
export function languageOption(value: string | boolean | undefined): Language | null {
  if (value === undefined) return null;
  if (value === 'zh-CN' || value === 'en') return value;
  throw new UsageError(`--language expects zh-CN or en, found "${value}"`);
}
