/**
 * Where outside information comes from, as codes that fit a byte and a bit mask. The first are the
 * kinds that every lender has; others get the next free code in the order in which they appear.
 */
export const KNOWN_SOURCES = [
  'lender',
  'bureau',
  'income',
  'spending',
  'business',
  'tax',
  'score',
  'bank',
] as const;

export type KnownSource = (typeof KNOWN_SOURCES)[number];

/** The lender's own records: the one source that needs no consent. */
export const OWN_SOURCE = 0;

/** A consent state is a bit mask of 32 bits, and bit 31 is the sign. */
const SOURCES_MAX = 31;

export class Sources {
  readonly #codes = new Map<string, number>(KNOWN_SOURCES.map((name, code) => [name, code]));

  /** With other names already known, in the order of their codes. */
  constructor(names: readonly string[] = []) {
    for (const name of names) this.code(name);
  }

  /** Those beyond the known ones, in the order of their codes. */
  names(): readonly string[] {
    return [...this.#codes.keys()].slice(KNOWN_SOURCES.length);
  }

  /** Throws a RangeError when a portfolio names more sources than a mask can hold. */
  code(name: string): number {
    const known = this.#codes.get(name);
    if (known !== undefined) return known;
    const next = this.#codes.size;
    if (next >= SOURCES_MAX) {
      throw new RangeError(
        `source "${name}" is one too many: a portfolio has at most ${SOURCES_MAX}`,
      );
    }
    this.#codes.set(name, next);
    return next;
  }
}

export function sourceCode(name: KnownSource): number {
  return KNOWN_SOURCES.indexOf(name);
}
