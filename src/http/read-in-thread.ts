import { compiledFile, type NewDocument, ThreadedWork } from '../app/index.ts';
import type { Outcome } from '../contract/index.ts';
import type { DocumentText } from './document-worker.ts';

/** A text of a megabyte takes seconds to read. */
const READ_MS_MAX = 30_000;
const READER = new ThreadedWork<DocumentText, Outcome<NewDocument>>(
  compiledFile('document-worker', 'http', import.meta.url),
  READ_MS_MAX,
);

/** As `readNewDocument`, in a thread beside the service; null where it takes longer than it may. */
export function readInThread(
  source: string,
  currency: string,
): Promise<Outcome<NewDocument> | null> {
  return READER.run({ source, file: 'source', currency });
}
