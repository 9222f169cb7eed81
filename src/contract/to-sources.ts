import { type DataSource, type DataSources, KNOWN_SOURCES, OWN_SOURCE } from '../kernel/index.ts';
import type { Checked, DocumentFields } from './document-fields.ts';
import type { Steps } from './problem.ts';
import { given } from './to-policy.ts';
import { refuseRepeated } from './unique.ts';

const OWN = KNOWN_SOURCES[OWN_SOURCE];

export function toSources(wire: Checked, fields: DocumentFields): DataSources {
  const { kind: _, $schema: __, sources, ...plain } = wire;
  refuseRepeated(sources, 'source', ['sources'], fields);
  const read = fields.parts(['sources'], sources, (one, at) => toSource(one, fields, at));
  refuseColumnsOfTwo(read, fields);
  return { ...plain, effectiveFrom: fields.effectiveFrom, sources: read };
}

function toSource(wire: Checked, fields: DocumentFields, steps: Steps): DataSource {
  const { source, kind, words, purpose, consent, licensed, horizon, columns } = wire;
  if (consent === undefined && source !== OWN) {
    const message = `is missing; expected what the borrower agrees to: only "${OWN}" needs no consent`;
    fields.refuse([...steps, 'consent'], message);
  }
  return {
    ...{ source, kind, words, purpose },
    ...given({ consent }),
    ...{ licensed, horizon },
    columns: columns ?? [],
  };
}

function refuseColumnsOfTwo(sources: readonly DataSource[], fields: DocumentFields): void {
  const seen = new Map<string, string>();
  sources.forEach((one, i) => {
    one?.columns.forEach((column, k) => {
      const other = seen.get(column);
      if (other !== undefined) {
        const message = `"${column}" is a column of "${other}" already; expected one source for each`;
        fields.refuse(['sources', i, 'columns', k], message);
      }
      seen.set(column, one.source);
    });
  });
}
