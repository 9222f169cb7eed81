import { compiledFile, inThread, type NewDocument } from '../app/index.ts';
import type { Outcome } from '../contract/index.ts';
import type { DocumentText } from './document-worker.ts';

/** A text of a megabyte takes seconds to read. */
const READ_MS_MAX = 30_000;
const WORKER = compiledFile('document-worker', 'http', import.meta.url);

/** As `readNewDocument`, in a thread beside the service; null where it takes longer than it may. */
export function readInThread(
  source: string,
  currency: string,
): Promise<Outcome<NewDocument> | null> {
  const text: DocumentText = { source, file: 'source', currency };
  return inThread(WORKER, text, READ_MS_MAX);
}
