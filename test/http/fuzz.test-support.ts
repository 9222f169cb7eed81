import fc from 'fast-check';
import type { Route } from '../../src/http/index.ts';

/** As much of a JSON Schema as ours consist of. */
interface Shape {
  readonly anyOf?: readonly Shape[];
  readonly const?: unknown;
  readonly type?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly examples?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly minItems?: number;
}

/** A request that the specification of a route allows, or nearly. */
export interface Fuzzed {
  readonly path: string;
  readonly body: string | undefined;
}

/** Names that lead somewhere: the account, its authorization, a document. */
const KNOWN = ['a', 'b', 'r', 'cn-personal', 'cn-expert', 'headroom:x', '额度', '%2F/..'];

export function requestOf({ path, params, query, body }: Route): fc.Arbitrary<Fuzzed> {
  return (
    fc
      .record({
        params: fieldsOf(params as Shape | undefined),
        query: fieldsOf(query as Shape | undefined),
        body: bodyOf(body as Shape | undefined),
      })
      .map((made) => ({ path: addressOf(path, made.params, made.query), body: made.body }))
      // A name of dots alone is a step in the path to whoever sends it: another route would be asked.
      .filter((made) => !/\/\.{1,2}(?:[/?]|$)/.test(made.path))
  );
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(schema: Shape | undefined): fc.Arbitrary<Fields> {
  return (schema === undefined ? fc.constant({}) : fitting(schema)) as fc.Arbitrary<Fields>;
}

/** Sometimes something else than the schema says stands in a place, or the whole is no JSON. */
function bodyOf(schema: Shape | undefined): fc.Arbitrary<string | undefined> {
  if (schema === undefined) return fc.constant(undefined);
  const json = (value: unknown): string => JSON.stringify(value) ?? 'null';
  const good = fitting(schema);
  const spoilt = fc.tuple(good, fc.nat(), fc.jsonValue()).map(([value, at, other]) => {
    return spoil(value, { left: at % 7 }, other);
  });
  return fc.oneof(
    { weight: 6, arbitrary: good.map(json) },
    { weight: 4, arbitrary: spoilt.map(json) },
    { weight: 1, arbitrary: fc.json() },
    { weight: 1, arbitrary: fc.string() },
  );
}

/** The value with `other` in the place that is reached when `count` has run down. */
function spoil(value: unknown, count: { left: number }, other: unknown): unknown {
  count.left -= 1;
  if (count.left === 0) return other;
  if (Array.isArray(value)) return value.map((one) => spoil(one, count, other));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, spoil(one, count, other)]),
  );
}

function addressOf(pattern: string, params: Fields, query: Fields): string {
  const path = pattern.replaceAll(/:(\w+)/g, (_all, name: string) =>
    encodeURIComponent(String(params[name])),
  );
  const search = new URLSearchParams(query as Record<string, string>);
  return search.size === 0 ? path : `${path}?${search}`;
}

function fitting(schema: Shape): fc.Arbitrary<unknown> {
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map(fitting));
  if (schema.const !== undefined) return fc.constant(schema.const);
  switch (schema.type) {
    case 'object':
      return objectOf(schema);
    case 'array':
      return fc.array(fitting(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.max(schema.minItems ?? 0, 3),
      });
    case 'string':
      return textOf(schema);
    case 'integer':
      return fc.oneof(
        fc.integer({ min: schema.minimum ?? -1_000_000, max: schema.maximum ?? 1_000_000 }),
        fc.constantFrom(schema.minimum ?? 0, schema.maximum ?? 100, 1),
      );
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue();
  }
}

function objectOf({ properties = {}, required = [] }: Shape): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([name, one]) => [name, fitting(one)]);
  return fc.record(Object.fromEntries(fields), { requiredKeys: [...required] as never[] });
}

function textOf(schema: Shape): fc.Arbitrary<unknown> {
  const { pattern, minLength = 0, maxLength = 40, examples = [] } = schema;
  const matching = new RegExp(pattern ?? '', 'u');
  const known = [...examples, ...KNOWN].filter((text) => matching.test(String(text)));
  const free =
    pattern === undefined || pattern.includes('(?=')
      ? fc.string({ minLength, maxLength: Math.min(maxLength, 40), unit: 'grapheme' })
      : fc.stringMatching(new RegExp(pattern));
  const made = free.filter((text) => matching.test(text));
  return known.length === 0 ? made : fc.oneof(fc.constantFrom(...known), made);
}
