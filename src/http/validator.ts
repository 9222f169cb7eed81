import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { Convert } from 'typebox/value';
import { problemOf, schemaFaults } from '../contract/index.ts';
import type { RequestError } from './route.ts';

export type Validator = (
  value: unknown,
) => { readonly ok: unknown } | { readonly errors: RequestError[] };

/** Checks a value, and says of everything that is wrong what was expected and found. */
export function validatorFor(schema: TSchema, part: 'params' | 'query' | 'body'): Validator {
  const compiled = Compile(schema);
  return (sent) => {
    // Everything in an address is text: a number is made of what looks like one.
    const value = part === 'body' ? sent : Convert(schema, { ...(sent as object) });
    if (compiled.Check(value)) return { ok: value };
    const faults = schemaFaults(schema, value);
    const at = part === 'body' ? [] : [part];
    const found = faults.length > 0 ? faults : [{ steps: [], message: 'is not as it should be' }];
    return {
      errors: found.map(({ steps, message }) => problemOf({ steps: [...at, ...steps], message })),
    };
  };
}
