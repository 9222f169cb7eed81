import Type, { type TSchema } from 'typebox';
import { CLOCK_PATTERN } from './time.ts';

// Every schema says in its description what it expects, as a noun phrase: editors and error messages
// both show it. What a field is for stands in its title.

const DATE_PATTERN = '\\d{4}-\\d{2}-\\d{2}';

export const isoDate: TSchema = Type.String({
  pattern: `^${DATE_PATTERN}$`,
  description: 'a date as 2026-11-24',
  examples: ['2026-11-24'],
});

export const isoTime: TSchema = Type.String({
  pattern: `^${DATE_PATTERN}(${CLOCK_PATTERN})?$`,
  description: 'a date as 2026-11-24, or a moment as 2026-11-24T08:30:00Z or …+08:00',
  examples: ['2026-11-24', '2026-11-24T08:30:00Z'],
});

/**
 * Not blank, and without control characters: databases refuse some, and the others are slips. Nor with
 * half a character, which a database would keep as another, nor with what stands in for bytes that were
 * no UTF-8: two ids could become one, or none be found again.
 */
const PRINTABLE =
  '^(?=.*\\S)(?:[^\\u0000-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF\\uFFFD]|[\\uD800-\\uDBFF][\\uDC00-\\uDFFF])*$';

export const name: TSchema = Type.String({
  minLength: 1,
  maxLength: 200,
  pattern: PRINTABLE,
  description: 'a name of 1 to 200 printable characters',
});

/** One of several forms, described as one. */
export function union(forms: TSchema[], description: string, examples?: unknown[]): TSchema {
  return Type.Union(forms, { description, ...(examples === undefined ? {} : { examples }) });
}

const NOT_BLANK = '\\S';

export const text: TSchema = Type.String({ pattern: NOT_BLANK, description: 'a text' });

/** A whole number of major units, or a decimal string. */
export const amount: TSchema = union(
  [Type.Integer({ minimum: 0 }), Type.String({ pattern: '^\\d+(\\.\\d+)?$' })],
  'an amount from 0 in major units, as 1200 or "1200.50" (a fraction in quotes)',
  [1200, '1200.50'],
);

export const signedAmount: TSchema = union(
  [Type.Integer(), Type.String({ pattern: '^-?\\d+(\\.\\d+)?$' })],
  'an amount in major units, as 1200 or "-12.50" (a fraction in quotes)',
  [1200, '-12.50'],
);

export function wholeFrom(minimum: number, description: string): TSchema {
  return Type.Integer({ minimum, maximum: Number.MAX_SAFE_INTEGER, description });
}

export const count: TSchema = wholeFrom(0, 'a whole number from 0');

export const whole: TSchema = wholeFrom(Number.MIN_SAFE_INTEGER, 'a whole number');

export const flag: TSchema = Type.Boolean({ description: 'true or false' });

/** A share or a multiple: `35%` or `1.5x`. */
export const share: TSchema = Type.String({
  pattern: '^(\\d+(\\.\\d{1,2})?%|\\d+(\\.\\d{1,4})?x)$',
  description: 'a share as 35% or a multiple as 1.5x',
  examples: ['35%', '1.5x'],
});

export const probability: TSchema = Type.String({
  pattern: '^\\d{1,3}(\\.\\d{1,4})?%$',
  description: 'a probability as 2.5%',
  examples: ['2.5%'],
});

/** A value of a feature, in the feature's own unit. */
export const threshold: TSchema = union(
  [whole, Type.String({ pattern: '^-?\\d+(\\.\\d+)?[%x]?$' })],
  "a value in the feature's unit: a whole number, an amount, or a share as 35%",
  [90, '35%'],
);

export const words: TSchema = Type.Object(
  {
    'zh-CN': Type.String({ pattern: NOT_BLANK, description: 'words in Chinese' }),
    en: Type.String({ pattern: NOT_BLANK, description: 'words in English' }),
  },
  { additionalProperties: false, description: 'words in both languages: zh-CN and en' },
);

export const code: TSchema = Type.String({
  pattern: '^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$',
  description: 'a reason code in capitals, as OLD_ARREARS',
  examples: ['OLD_ARREARS'],
});

export const jurisdiction: TSchema = Type.String({
  pattern: '^[A-Z]{2}$',
  description: 'a jurisdiction in two capitals, as CN',
  examples: ['CN'],
});

export const currency: TSchema = Type.String({
  pattern: '^[A-Z]{3}$',
  description: 'an ISO 4217 code, as CNY',
  examples: ['CNY'],
});

/** A value in force since the document is, or a list of values by date of effect. */
export function dated(value: TSchema, description: string): TSchema {
  const entry = object({ from: isoDate, value }, 'a value with the date from which it is in force');
  const byDate = Type.Array(entry, { minItems: 1, description: 'a list of {from, value}' });
  return union([value, byDate], `${description}, or a list of {from, value} by date of effect`);
}

/** An object whose fields are all known, so that a slip in a name is found. */
export function object(properties: Record<string, TSchema>, description: string): TSchema {
  return Type.Object(properties, { additionalProperties: false, description });
}

export function list(items: TSchema, description: string): TSchema {
  return Type.Array(items, { description });
}

export function listOfSome(items: TSchema, description: string): TSchema {
  return Type.Array(items, { minItems: 1, description });
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

/** What the field is for, beside what it expects. */
export function titled(title: string, schema: TSchema): TSchema {
  return { ...schema, title };
}

export const optional: (schema: TSchema) => TSchema = (schema) => Type.Optional(schema);
