/** An entry's `ref` is 16 bits wide; a name beyond that shares the last code. */
export const REFERENCES_MAX = 65_535;

/** Names that recur within one account (its loans, its spending categories) as codes from 1. */
export class References {
  readonly #codes = new Map<string, number>();

  code(kind: 'loan' | 'category', name: string | undefined): number {
    if (name === undefined) return 0;
    return this.add(`${kind} ${name}`);
  }

  /** In the order of their codes. */
  names(): readonly string[] {
    return [...this.#codes.keys()];
  }

  /** By what `names` gives. */
  add(key: string): number {
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    const next = Math.min(this.#codes.size + 1, REFERENCES_MAX);
    this.#codes.set(key, next);
    return next;
  }
}
