import Type, { type Static, type TArray, type TObject, type TSchema } from 'typebox';
import {
  isoDate,
  name as printableName,
  amount as wireAmount,
  signedAmount as wireSigned,
} from '../schemas.ts';

// Schemas of what is asked and answered over HTTP. They keep their static types, so that a handler is
// checked against them; `$id` gives a schema its name in the specification.

export const name = Type.Unsafe<string>(printableName);

export const date = Type.Unsafe<string>(isoDate);

/** In major units. */
export const amount = Type.Unsafe<number | string>(wireAmount);

export const signedAmount = Type.Unsafe<number | string>(wireSigned);

/** In minor units, where a digest is taken of it. */
export const minor = Type.Integer({ description: 'an amount in minor units' });

export const rate = Type.Integer({
  minimum: 0,
  maximum: 100_000,
  description: 'a yearly rate in basis points, as 1460 for 14.6 %',
});

export const instant = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{3})?Z$',
  description: 'a moment in UTC, as 2026-11-24T08:30:00.000Z',
});

export const position = Type.Integer({
  minimum: 1,
  maximum: 2_147_483_647,
  description: 'a whole number from 1',
});

export const count = Type.Integer({ minimum: 0, description: 'a whole number from 0' });

export const digest = Type.String({
  pattern: '^[0-9a-f]{64}$',
  description: 'a SHA-256 digest in hexadecimal',
});

/** One of several words. */
export function oneOf<const Words extends readonly string[]>(words: Words) {
  return Type.Unsafe<Words[number]>(
    Type.Union(
      words.map((word) => Type.Literal(word)),
      { description: `one of ${words.join(', ')}` },
    ),
  );
}

export function orNull<Schema extends TSchema>(schema: Schema) {
  return Type.Unsafe<Static<Schema> | null>(
    Type.Union([schema, Type.Null()], {
      description: `${(schema as { description?: string }).description ?? 'a value'}, or null`,
    }),
  );
}

/** An object whose fields are all known. */
export function fields<Properties extends Record<string, TSchema>>(
  properties: Properties,
  description: string,
): TObject<Properties> {
  return Type.Object(properties, { additionalProperties: false, description });
}

/** As `fields`, under a name in the specification. */
export function named<Properties extends Record<string, TSchema>>(
  id: string,
  properties: Properties,
  description: string,
): TObject<Properties> {
  return Type.Object(properties, { $id: id, additionalProperties: false, description });
}

export const PAGE_MAX = 500;
export const PAGE_USUAL = 100;

/** What every list can be asked with. */
export const pageQuery = fields(
  {
    after: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 400,
        pattern: '^[A-Za-z0-9_-]+$',
        description: 'the `next` of the page before',
      }),
    ),
    limit: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: PAGE_MAX,
        description: `a number from 1 to ${PAGE_MAX}`,
      }),
    ),
  },
  'which part of a list is wanted',
);

/** One page of a list; `next` asks for the page after it. */
export function pageOf<Schema extends TSchema>(
  id: string,
  item: Schema,
  description: string,
): TObject<{ items: TArray<Schema>; next: ReturnType<typeof orNull> }> {
  const next = orNull(Type.String({ description: 'what to send as `after` for the next page' }));
  return named(id, { items: Type.Array(item, { description: 'the items' }), next }, description);
}

export const accountParams = fields({ account: name }, 'the account');
