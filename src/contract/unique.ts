import type { DocumentFields } from './document-fields.ts';
import { type Steps, shown } from './problem.ts';

/** Reports each entry of a list whose `field` an earlier one has already; of no list, nothing. */
export function refuseRepeated(
  entries: unknown,
  field: string,
  steps: Steps,
  fields: DocumentFields,
): void {
  if (!Array.isArray(entries)) return;
  const seen = new Set<unknown>();
  entries.forEach((entry, i) => {
    const value = entry?.[field];
    // Not there, or not readable: reported already.
    if (value === undefined || Number.isNaN(value)) return;
    if (seen.has(value)) {
      fields.refuse([...steps, i, field], `${shown(value)} is used twice; expected another`);
    }
    seen.add(value);
  });
}
