import type { DocumentKind, NewDocument } from '../app/index.ts';
import { type Outcome, readDocument } from '../contract/index.ts';

/** What the service keeps; other kinds of document are for the command line. */
const KEPT: readonly DocumentKind[] = [
  'limit-policy',
  'scorecard',
  'appetite',
  'jurisdiction-pack',
  'rewards-programme',
];

/** A document to add, from its text; or everything that is wrong with it. */
export function readNewDocument(
  source: string,
  file: string,
  currency: string,
): Outcome<NewDocument> {
  const read = readDocument(source, { file, currency });
  if ('problems' in read) return read;
  const { kind, document: content } = read.ok;
  if (KEPT.some((kept) => kept === kind)) return { ok: { kind, content, source } as NewDocument };
  const message = `expected one of ${KEPT.join(', ')}, found ${kind}`;
  return { problems: [{ path: 'kind', file, message }] };
}
