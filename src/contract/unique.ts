import type { DocumentFields } from './document-fields.ts';
import { type Steps, shown } from './problem.ts';

/** Reports each entry of a list whose `field` an earlier one has already. */
export function refuseRepeated(
  entries: readonly Readonly<Record<string, unknown>>[],
  field: string,
  steps: Steps,
  fields: DocumentFields,
): void {
  const seen = new Set<unknown>();
  entries.forEach((entry, i) => {
    const value = entry[field];
    if (seen.has(value)) {
      fields.refuse([...steps, i, field], `${shown(value)} is used twice; expected another`);
    }
    seen.add(value);
  });
}
