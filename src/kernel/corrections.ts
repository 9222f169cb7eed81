import { type Day, type Instant, NEVER } from './day.ts';
import type { Correction, Event } from './events.ts';

/** When an event came to be known, and which event it corrects; null for none. */
export interface Known {
  readonly known: Day;
  readonly knownAt: Instant;
  readonly corrects: string | null;
}

/** The days on which an event counts: from `known` until the next correction is known. */
export interface Standing {
  readonly known: Day;
  readonly until: Day;
}

/** An event in the line of those that say the same thing anew. */
interface Version {
  readonly id: string;
  readonly known: Day;
  readonly knownAt: Instant;
}

/**
 * Which events stand when, after their corrections, whatever the order in which they arrived.
 *
 * An event and everything that corrects it, or corrects a correction of it, form one line, of which the
 * latest that is known counts. A correction counts from when it and all that it corrects are known.
 * Corrections that run in a circle correct nothing but each other, and the latest of them counts.
 */
export function standings(
  events: ReadonlyMap<string, Known>,
  corrections: Iterable<string>,
): ReadonlyMap<string, Standing> {
  const lines = new Map<string, Version[]>();
  for (const id of corrections) {
    const { root, version } = trace(events, id);
    lines.set(root, [...(lines.get(root) ?? []), version]);
  }
  const stand = new Map<string, Standing>();
  for (const [root, versions] of lines) {
    const line = [...originalOf(events, root), ...versions.sort(byKnown)];
    line.forEach(({ id, known }, i) => {
      stand.set(id, { known, until: line[i + 1]?.known ?? NEVER });
    });
  }
  return stand;
}

/** None while it has not arrived, and none of a circle. */
function originalOf(events: ReadonlyMap<string, Known>, root: string): readonly Version[] {
  const original = events.get(root);
  if (original === undefined || original.corrects !== null) return [];
  return [{ id: root, known: original.known, knownAt: original.knownAt }];
}

/** Follows a correction to the event at the root of its line. */
function trace(events: ReadonlyMap<string, Known>, id: string): { root: string; version: Version } {
  const path: string[] = [];
  let at = id;
  let known = -Infinity as Day;
  let knownAt = -Infinity as Instant;
  let event = events.get(at);
  while (event !== undefined) {
    known = Math.max(known, event.known) as Day;
    knownAt = Math.max(knownAt, event.knownAt) as Instant;
    if (event.corrects === null) break;
    path.push(at);
    at = event.corrects;
    if (path.includes(at)) return { root: rootOfCircle(path, at), version: { id, known, knownAt } };
    event = events.get(at);
  }
  return { root: at, version: { id, known, knownAt } };
}

/** A circle goes by the least of its ids, from wherever it is entered. */
function rootOfCircle(path: readonly string[], entered: string): string {
  const [least = entered] = path.slice(path.indexOf(entered)).sort();
  return least;
}

function byKnown(a: Version, b: Version): number {
  return a.known - b.known || a.knownAt - b.knownAt || (a.id < b.id ? -1 : 1);
}

/** The event that a correction puts in the place of what it corrects; null where it only takes it away. */
export function replacementOf(correction: Correction): Exclude<Event, Correction> | null {
  if (correction.replacement === null) return null;
  const { v, id, account, known, knownAt } = correction;
  return { ...correction.replacement, v, id, account, known, knownAt } as Exclude<
    Event,
    Correction
  >;
}
