import {
  AccountHistory,
  allocateEntries,
  type Entries,
  type Event,
  type SavedHistory,
  Sources,
} from '../kernel/index.ts';
import type { HistoryRows } from './store.ts';

const COLUMNS = ['value', 'day', 'known', 'until', 'ref', 'kind', 'source'] as const;

/** An account's history as bytes: a line of JSON, then its columns one after another. */
export function writeSnapshot(history: AccountHistory): Uint8Array {
  const { entries, eventOf, at, ...rest } = history.save();
  const head = Buffer.from(`${JSON.stringify({ ...rest, length: at.length })}\n`);
  const columns = [at, eventOf, ...COLUMNS.map((name) => entries[name])];
  return Buffer.concat([head, ...columns.map(bytesOf)]);
}

/** The history that a snapshot and the events after it make. */
export function readHistory({ snapshot, tail }: HistoryRows): AccountHistory {
  const history =
    snapshot === null
      ? new AccountHistory(new Sources())
      : AccountHistory.restore(readSnapshot(snapshot));
  for (const event of eventsIn(tail)) history.add(event);
  return history;
}

export function eventsIn(bodies: readonly string[]): readonly Event[] {
  return bodies.map((body) => JSON.parse(body) as Event);
}

function readSnapshot(data: Uint8Array): SavedHistory {
  const end = data.indexOf(0x0a);
  const { length, ...rest } = JSON.parse(Buffer.from(data.subarray(0, end)).toString()) as Omit<
    SavedHistory,
    'entries' | 'eventOf' | 'at'
  > & { readonly length: number };
  let offset = end + 1;
  const fill = <T extends Float64Array | Entries[keyof Entries]>(column: T): T => {
    const bytes = bytesOf(column);
    bytes.set(data.subarray(offset, offset + bytes.length));
    offset += bytes.length;
    return column;
  };
  const at = fill(new Float64Array(length));
  const eventOf = fill(new Int32Array(length));
  const entries = allocateEntries(length);
  for (const name of COLUMNS) fill(entries[name]);
  return { ...rest, at, eventOf, entries };
}

function bytesOf(column: Float64Array | Int32Array | Uint16Array | Uint8Array): Uint8Array {
  return new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
}
