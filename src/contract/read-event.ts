import type { TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';
import type { Event } from '../kernel/index.ts';
import { EventFields } from './event-fields.ts';
import { EVENT_TYPES, eventSchemas, replacementSchemas } from './event-schema.ts';
import type { Outcome, Problem } from './problem.ts';
import { shown } from './problem.ts';
import { schemaProblems } from './schema-problems.ts';
import { closest } from './spelling.ts';

/** What the reading of amounts and moments depends on. */
export interface EventContext {
  readonly currency: string;
  /** IANA name of the product's time zone, as Asia/Shanghai. */
  readonly timeZone: string;
}

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

/** Checks one event as it came over the wire, and brings it into the kernel's form. */
export function parseEvent(wire: unknown, context: EventContext): Outcome<Event> {
  const outcome = checked(wire, checkers);
  if ('problems' in outcome) return outcome;
  const fields = new EventFields(outcome.ok, context);
  const event = fields.event();
  return fields.problems.length === 0 ? withReplacement(event, outcome.ok, context) : fields;
}

/** One line of an event file. */
export function parseEventLine(text: string, line: number, context: EventContext): Outcome<Event> {
  let wire: unknown;
  try {
    wire = JSON.parse(text);
  } catch (error) {
    return { problems: [{ path: '', line, message: `is not JSON: ${(error as Error).message}` }] };
  }
  const outcome = parseEvent(wire, context);
  if ('ok' in outcome) return outcome;
  return { problems: outcome.problems.map((problem) => ({ ...problem, line })) };
}

function checked(
  wire: unknown,
  by: ReadonlyMap<string, Checker>,
): Outcome<Readonly<Record<string, unknown>>> {
  if (typeof wire !== 'object' || wire === null || Array.isArray(wire)) {
    return { problems: [{ path: '', message: `expected an event object, found ${shown(wire)}` }] };
  }
  const { type } = wire as { type?: unknown };
  const checker = by.get(type as string);
  if (checker === undefined) return { problems: [unknownType(type)] };
  if (checker.validator.Check(wire)) return { ok: wire as Record<string, unknown> };
  return { problems: schemaProblems(checker.validator, checker.schema, wire) };
}

function unknownType(type: unknown): Problem {
  const near = typeof type === 'string' ? closest(type, EVENT_TYPES) : null;
  const hint = near === null ? `one of ${EVENT_TYPES.join(', ')}` : `did you mean "${near}"?`;
  return { path: 'type', message: `${shown(type)} is not an event type; ${hint}` };
}

/** A correction carries another event, which is checked as one. */
function withReplacement(
  event: Event,
  wire: Readonly<Record<string, unknown>>,
  context: EventContext,
): Outcome<Event> {
  if (event.type !== 'correction' || wire.replacement === null) return { ok: event };
  const within = (problem: Problem): Problem => ({
    ...problem,
    path: problem.path === '' ? 'replacement' : `replacement.${problem.path}`,
  });
  const outcome = checked(wire.replacement, replacementCheckers);
  if ('problems' in outcome) return { problems: outcome.problems.map(within) };
  if (outcome.ok.type === 'correction') {
    return {
      problems: [{ path: 'replacement.type', message: 'a correction cannot replace an event' }],
    };
  }
  const { v, id, account, known } = wire;
  const fields = new EventFields({ v, id, account, known, ...outcome.ok }, context);
  const {
    v: _v,
    id: _id,
    account: _account,
    known: _known,
    knownAt: _at,
    ...replacement
  } = fields.event();
  const problems = fields.problems.filter(({ path }) => path !== 'known').map(within);
  if (problems.length > 0) return { problems };
  return { ok: { ...event, replacement } as Event };
}
