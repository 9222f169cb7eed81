/** Texts that JSON writes as they are, between quotes. */
const PLAIN = /^[ !#-[\]-~]*$/;

/**
 * The canonical form of a JSON value after RFC 8785: members sorted by UTF-16 code units, numbers and
 * strings as ECMAScript writes them, nothing between tokens. What a digest is taken of.
 *
 * Throws a TypeError for what JSON has no form for: a number that is not finite, undefined, a function.
 */
export function canonical(value: unknown): string {
  if (typeof value === 'string') return canonicalText(value);
  if (typeof value === 'object' && value !== null) {
    return Array.isArray(value) ? canonicalArray(value) : canonicalObject(value);
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new TypeError(`${value} has no JSON form`);
  }
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw new TypeError(`a ${typeof value} has no JSON form`);
  return text;
}

export function canonicalText(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text);
}

function canonicalArray(values: readonly unknown[]): string {
  let form = '';
  for (const value of values) form += `${form === '' ? '' : ','}${canonical(value)}`;
  return `[${form}]`;
}

function canonicalObject(value: object): string {
  let form = '';
  for (const key of Object.keys(value).sort()) {
    const member = canonical((value as Record<string, unknown>)[key]);
    form += `${form === '' ? '' : ','}${canonicalText(key)}:${member}`;
  }
  return `{${form}}`;
}
