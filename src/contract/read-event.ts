import type { TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';
import { type Correction, type Event, formatDay, type Replacement } from '../kernel/index.ts';
import { type EventContext, EventFields } from './event-fields.ts';
import { EVENT_TYPES, eventSchemas, replacementSchemas } from './event-schema.ts';
import { expectedBut, type Fault, type Outcome, printable, problemOf, shown } from './problem.ts';
import { schemaFaults, soundPart } from './schema-problems.ts';
import { suggestion } from './spelling.ts';

interface Checker {
  readonly schema: TSchema;
  readonly validator: Validator;
}

const checkers = compileAll(eventSchemas);
const replacementCheckers = compileAll(replacementSchemas);

function compileAll(schemas: ReadonlyMap<string, TSchema>): ReadonlyMap<string, Checker> {
  return new Map(
    [...schemas].map(([type, schema]) => [
      type,
      { schema, validator: Compile(schema) as Validator },
    ]),
  );
}

/** Either a value, or all that is wrong with it. */
type Read<T> = { readonly ok: T } | { readonly faults: readonly Fault[] };
type Wire = Readonly<Record<string, unknown>>;

/** What came over the wire: what of it has the right shape, and what is wrong with the rest. */
interface Checked {
  readonly sound: Wire;
  readonly faults: readonly Fault[];
}

/** One event as it came over the wire, in the kernel's form; or all that is wrong with it. */
export function parseEvent(wire: unknown, context: EventContext): Outcome<Event> {
  const read = readEvent(wire, context);
  return 'ok' in read ? read : { problems: read.faults.map(problemOf) };
}

/** One line of an event file. */
export function parseEventLine(text: string, line: number, context: EventContext): Outcome<Event> {
  let wire: unknown;
  try {
    wire = JSON.parse(text);
  } catch (error) {
    const why = printable((error as Error).message);
    return {
      problems: [{ path: '', line, message: `${expectedBut('one event as JSON', text)}: ${why}` }],
    };
  }
  const outcome = parseEvent(wire, context);
  if ('ok' in outcome) return outcome;
  return { problems: outcome.problems.map((problem) => ({ ...problem, line })) };
}

function readEvent(wire: unknown, context: EventContext): Read<Event> {
  const shape = checked(wire, checkers);
  const fields = new EventFields(shape.sound, context);
  const event = fields.event();
  const faults = [...shape.faults, ...fields.faults];
  if (event.type === 'correction' && (event.replacement ?? null) !== null) {
    return withReplacement(event, faults, context);
  }
  return faults.length === 0 ? { ok: event } : { faults };
}

function checked(wire: unknown, by: ReadonlyMap<string, Checker>): Checked {
  if (typeof wire !== 'object' || wire === null || Array.isArray(wire)) {
    return {
      sound: {},
      faults: [{ steps: [], message: expectedBut('an event as an object', wire) }],
    };
  }
  const { type } = wire as Wire;
  const checker = by.get(type as string);
  if (checker === undefined) return { sound: {}, faults: [unknownType(type)] };
  if (checker.validator.Check(wire)) return { sound: wire as Wire, faults: [] };
  const faults = schemaFaults(checker.schema, wire);
  return { sound: (soundPart(wire, faults) ?? {}) as Wire, faults };
}

function unknownType(type: unknown): Fault {
  const types = `one of ${EVENT_TYPES.join(', ')}`;
  const hint = suggestion(type, EVENT_TYPES);
  if (type === undefined) return { steps: ['type'], message: `is missing; expected ${types}` };
  const expected = hint === '' ? `; expected ${types}` : hint;
  return { steps: ['type'], message: `${shown(type)} is not an event type${expected}` };
}

/** A correction carries another event, which is checked as one. */
function withReplacement(
  correction: Correction,
  faults: readonly Fault[],
  context: EventContext,
): Read<Event> {
  const read = readReplacement(correction, context);
  const inside = 'ok' in read ? [] : read.faults;
  const all = [
    ...faults,
    ...inside.map(({ steps, message }) => ({ steps: ['replacement', ...steps], message })),
  ];
  if (all.length > 0 || !('ok' in read)) return { faults: all };
  return { ok: { ...correction, replacement: read.ok } };
}

function readReplacement(
  { known: last, replacement }: Correction,
  context: EventContext,
): Read<Replacement> {
  const shape = checked(replacement, replacementCheckers);
  if (shape.sound.type === 'correction') {
    const message = 'a correction cannot stand in for an event; correct the correction instead';
    return { faults: [{ steps: ['type'], message }] };
  }
  const fields = new EventFields(shape.sound, context);
  // What it takes from the correction is not the replacement's own.
  const { v, id, account, known, knownAt, ...event } = fields.event();
  const faults = [...shape.faults, ...fields.faults];
  if (event.effective > last) {
    const earlier = `${formatDay(last)} (when the correction was known) or earlier`;
    const message = expectedBut(earlier, shape.sound.effective);
    faults.push({ steps: ['effective'], message });
  }
  return faults.length === 0 ? { ok: event as Replacement } : { faults };
}
