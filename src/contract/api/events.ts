import Type from 'typebox';
import { wholeEventSchema } from '../event-schema.ts';
import { fields, instant, name, named, oneOf, pageOf, position } from './parts.ts';
import { problemSchema } from './problems.ts';

/** Rows of one request; a longer list goes as a stream of lines. */
export const EVENTS_MAX = 1000;

const eventSchema = Type.Unsafe<Readonly<Record<string, unknown>>>({
  ...wholeEventSchema(),
  $id: 'Event',
});

/** Told apart by whether it is a list; each event is checked by itself, so that one may be wrong. */
export const eventsBodySchema = Type.Union(
  [
    eventSchema,
    Type.Array(eventSchema, {
      minItems: 1,
      maxItems: EVENTS_MAX,
      description: `a list of 1 to ${EVENTS_MAX} events`,
    }),
  ],
  { description: `an event, or a list of 1 to ${EVENTS_MAX}` },
);

export const eventAnswerSchema = named(
  'EventAnswer',
  {
    id: name,
    outcome: oneOf(['added', 'duplicate']),
    position: Type.Optional(position),
  },
  'what became of an event; `position` counts the events of its account',
);

const rowFields = {
  row: Type.Integer({ minimum: 1, description: 'the place in what was sent, from 1' }),
  id: Type.Optional(Type.String({ description: 'the id, where one could be read' })),
  outcome: oneOf(['added', 'duplicate', 'refused']),
  position: Type.Optional(position),
  problem: Type.Optional(problemSchema),
};

const counts = {
  added: Type.Integer({ minimum: 0, description: 'how many were added' }),
  duplicate: Type.Integer({ minimum: 0, description: 'how many were there already' }),
  refused: Type.Integer({ minimum: 0, description: 'how many were refused' }),
};

/** A line of the answer to events that are sent as lines. */
export const eventLineSchema = Type.Union(
  [
    named('EventRow', rowFields, 'what became of one event'),
    named(
      'EventSummary',
      {
        summary: fields(
          {
            ...counts,
            finished: Type.Boolean({ description: 'false where it broke off' }),
            problem: Type.Optional(problemSchema),
          },
          'what all came to; the last line',
        ),
      },
      'the last line',
    ),
  ],
  { description: 'what became of one event, or in the last line what all came to' },
);

const eventRowsSchema = named(
  'EventRows',
  {
    ...counts,
    rows: Type.Array(fields(rowFields, 'what became of one event'), {
      description: 'one for each event, in their order',
    }),
  },
  'what became of each event of a list',
);

/** A list is answered row by row, one event with what became of it. */
export const eventsAnswerSchema = Type.Union([eventAnswerSchema, eventRowsSchema], {
  description: 'what became of an event, or of each of a list',
});

const storedEventSchema = named(
  'StoredEvent',
  { position, receivedAt: instant, event: eventSchema },
  'an event of the log; `position` counts from 1 in the order of arrival',
);

export const eventPageSchema = pageOf(
  'EventPage',
  storedEventSchema,
  'the events of an account in the order of arrival',
);
