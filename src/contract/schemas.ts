import Type, { type TSchema } from 'typebox';

// Every schema says in its description what it expects: editors and error messages both show it.

export const isoDate: TSchema = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  description: 'a date as 2026-11-24',
});

export const isoTime: TSchema = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2}))?$',
  description: 'a date as 2026-11-24, or a moment as 2026-11-24T08:30:00Z',
});

export const name: TSchema = Type.String({
  minLength: 1,
  maxLength: 200,
  description: 'a name of 1 to 200 characters',
});

/** One of several forms, described as one. */
function union(forms: TSchema[], description: string): TSchema {
  return Type.Union(forms, { description });
}

export const text: TSchema = Type.String({ minLength: 1, description: 'a text' });

/** A whole number of major units, or a decimal string. */
export const amount: TSchema = union(
  [Type.Integer({ minimum: 0 }), Type.String({ pattern: '^\\d+(\\.\\d+)?$' })],
  'an amount in major units, as 1200 or "1200.50" (a fraction in quotes)',
);

export const signedAmount: TSchema = union(
  [Type.Integer(), Type.String({ pattern: '^-?\\d+(\\.\\d+)?$' })],
  'an amount in major units, as 1200 or "-12.50" (a fraction in quotes)',
);

export const count: TSchema = Type.Integer({ minimum: 0, description: 'a whole number from 0' });

export const whole: TSchema = Type.Integer({ description: 'a whole number' });

/** A share or a multiple: `35%` or `1.5x`. */
export const share: TSchema = Type.String({
  pattern: '^(\\d+(\\.\\d{1,2})?%|\\d+(\\.\\d{1,4})?x)$',
  description: 'a share as 35% or a multiple as 1.5x',
});

export const probability: TSchema = Type.String({
  pattern: '^\\d{1,3}(\\.\\d{1,4})?%$',
  description: 'a probability as 2.5%',
});

/** A value of a feature, in the feature's own unit. */
export const threshold: TSchema = union(
  [Type.Integer(), Type.String({ pattern: '^-?\\d+(\\.\\d+)?[%x]?$' })],
  "a value in the feature's unit: a whole number, an amount, or a share as 35%",
);

export const words: TSchema = Type.Object(
  {
    'zh-CN': Type.String({ minLength: 1, description: 'words in Chinese' }),
    en: Type.String({ minLength: 1, description: 'words in English' }),
  },
  { additionalProperties: false, description: 'words in both languages: zh-CN and en' },
);

export const code: TSchema = Type.String({
  pattern: '^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$',
  description: 'a reason code in capitals, as OLD_ARREAR',
});

/** A value in force since the document is, or a list of values by date of effect. */
export function dated(value: TSchema, description: string): TSchema {
  const entry = object({ from: isoDate, value }, 'a value with the date from which it is in force');
  return union(
    [value, Type.Array(entry, { minItems: 1 })],
    `${description}, or a list of {from, value} by date of effect`,
  );
}

/** An object whose fields are all known, so that a slip in a name is found. */
export function object(properties: Record<string, TSchema>, description: string): TSchema {
  return Type.Object(properties, { additionalProperties: false, description });
}

export function list(items: TSchema, description: string): TSchema {
  return Type.Array(items, { description });
}

export function literal(value: string): TSchema {
  return Type.Literal(value);
}

export function oneOf(values: readonly string[]): TSchema {
  return union(
    values.map((value) => Type.Literal(value)),
    `one of ${values.join(', ')}`,
  );
}

export const optional: (schema: TSchema) => TSchema = (schema) => Type.Optional(schema);
