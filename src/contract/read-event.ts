import type { TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';
import { type Correction, type Event, formatDay, type Replacement } from '../kernel/index.ts';
import { type EventContext, EventFields } from './event-fields.ts';
import { EVENT_TYPES, eventSchemas, replacementSchemas } from './event-schema.ts';
import { expectedBut, type Fault, type Outcome, problemOf, shown } from './problem.ts';
import { schemaFaults } from './schema-problems.ts';
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

/** What came over the wire, its shape checked; or all that is wrong with it. */
type Read<T> = { readonly ok: T } | { readonly faults: readonly Fault[] };
type Wire = Readonly<Record<string, unknown>>;

/** Checks one event as it came over the wire, and brings it into the kernel's form. */
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
    const message = `expected one event as JSON, found ${shown(text)}: ${(error as Error).message}`;
    return { problems: [{ path: '', line, message }] };
  }
  const outcome = parseEvent(wire, context);
  if ('ok' in outcome) return outcome;
  return { problems: outcome.problems.map((problem) => ({ ...problem, line })) };
}

function readEvent(wire: unknown, context: EventContext): Read<Event> {
  const shape = checked(wire, checkers);
  if ('faults' in shape) return shape;
  const fields = new EventFields(shape.ok, context);
  const event = fields.event();
  if (event.type === 'correction' && shape.ok.replacement !== null) {
    return withReplacement(event, shape.ok, fields.faults, context);
  }
  return fields.faults.length === 0 ? { ok: event } : fields;
}

function checked(wire: unknown, by: ReadonlyMap<string, Checker>): Read<Wire> {
  if (typeof wire !== 'object' || wire === null || Array.isArray(wire)) {
    return { faults: [{ steps: [], message: expectedBut('an event as an object', wire) }] };
  }
  const { type } = wire as Wire;
  const checker = by.get(type as string);
  if (checker === undefined) return { faults: [unknownType(type)] };
  if (checker.validator.Check(wire)) return { ok: wire as Wire };
  return { faults: schemaFaults(checker.schema, wire) };
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
  wire: Wire,
  faults: readonly Fault[],
  context: EventContext,
): Read<Event> {
  const read = readReplacement(correction, wire, context);
  const inside = 'ok' in read ? [] : read.faults;
  const all = [
    ...faults,
    ...inside.map(({ steps, message }) => ({ steps: ['replacement', ...steps], message })),
  ];
  if (all.length > 0 || !('ok' in read)) return { faults: all };
  return { ok: { ...correction, replacement: read.ok } };
}

function readReplacement(
  correction: Correction,
  { replacement }: Wire,
  context: EventContext,
): Read<Replacement> {
  const shape = checked(replacement, replacementCheckers);
  if ('faults' in shape) return shape;
  if (shape.ok.type === 'correction') {
    const message = 'a correction cannot stand in for an event; correct the correction instead';
    return { faults: [{ steps: ['type'], message }] };
  }
  const fields = new EventFields(shape.ok, context);
  // What it takes from the correction is not the replacement's own.
  const { v, id, account, known, knownAt, ...event } = fields.event();
  if (event.effective > correction.known) {
    const last = `${formatDay(correction.known)} (when the correction was known) or earlier`;
    fields.faults.push({ steps: ['effective'], message: expectedBut(last, shape.ok.effective) });
  }
  return fields.faults.length === 0 ? { ok: event as Replacement } : fields;
}
