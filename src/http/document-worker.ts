import { parentPort, workerData } from 'node:worker_threads';
import { readNewDocument } from './new-document.ts';

/** A text that one thread reads. */
export interface DocumentText {
  readonly source: string;
  readonly file: string;
  readonly currency: string;
}

const { source, file, currency } = workerData as DocumentText;
parentPort?.postMessage(readNewDocument(source, file, currency));
