import type { EventAnswer, StoredEvent } from '../../app/index.ts';
import {
  accountParams,
  EVENTS_MAX,
  type EventContext,
  eventAnswerSchema,
  eventLineSchema,
  eventPageSchema,
  eventsAnswerSchema,
  eventsBodySchema,
  formatEvent,
  formatInstant,
  pageQuery,
  parseEvent,
} from '../../contract/index.ts';
import type { Event, Language } from '../../kernel/index.ts';
import { pageByNumber, pageOfRows } from '../cursor.ts';
import { type EventRow, invalidEvent, refusedRow, rowOf } from '../event-rows.ts';
import { importEvents } from '../import-events.ts';
import { ROLES } from '../principal.ts';
import { type Answer, type Route, route, type Service } from '../route.ts';
import { toldToBorrower } from '../told-to-borrower.ts';

export const eventRoutes: readonly Route[] = [
  route({
    id: 'appendEvents',
    method: 'POST',
    path: '/v1/events',
    group: 'Events',
    summary:
      'Appends one event, a list, or a stream of lines; each is taken or refused by itself, and an id twice has the effect of once',
    roles: ['machine'],
    scope: 'events:write',
    account: null,
    body: eventsBodySchema,
    readsBody: true,
    bodyMax: 4 * 1024 * 1024,
    line: eventLineSchema,
    answers: { 200: eventsAnswerSchema, 201: eventAnswerSchema },
    problems: [
      'id_must_not_be_reserved',
      'event_must_not_be_in_future',
      'id_must_not_be_taken',
      'account_must_be_opened',
      'account_must_be_opened_once',
      'correction_must_be_of_same_account',
      'event_must_be_usable',
    ],
    handle: async ({ body, lines, language }, service) => {
      if (lines !== null) {
        const { headroom, context } = service;
        return { status: 200, lines: importEvents(lines, headroom, context, language) };
      }
      const sent: unknown = body;
      return Array.isArray(sent) ? appendAll(sent, language, service) : appendOne(sent, service);
    },
  }),
  route({
    id: 'listEvents',
    method: 'GET',
    path: '/v1/accounts/:account/events',
    group: 'Events',
    summary: 'The event log of an account, in the order of arrival',
    roles: ROLES,
    scope: 'events:read',
    account: 'account',
    params: accountParams,
    query: pageQuery,
    answers: { 200: eventPageSchema },
    problems: ['account_must_be_opened', 'cursor_must_be_from_page'],
    handle: async ({ params, query, principal }, { headroom, context }) => {
      const page = pageByNumber(query);
      const rows = await headroom.events(params.account, page);
      if (rows.length === 0 && (await headroom.account(params.account)) === null) {
        return { refused: 'account_must_be_opened' };
      }
      const body = pageOfRows(
        rows,
        page,
        ({ position }) => position,
        (row) => writeStored(row, principal.account !== null, context),
      );
      return { status: 200, body };
    },
  }),
];

function writeStored(
  { position, receivedAt, event }: StoredEvent,
  isOwn: boolean,
  context: EventContext,
): object {
  const told = isOwn ? toldToBorrower(event) : event;
  return { position, receivedAt: formatInstant(receivedAt), event: formatEvent(told, context) };
}

async function appendOne(sent: unknown, { headroom, context }: Service): Promise<Answer> {
  const read = parseEvent(sent, context);
  if ('problems' in read) return invalidEvent(read.problems);
  const [answer] = await headroom.appendEvents([read.ok]);
  if (answer === undefined) throw new Error('an event was not answered');
  if (answer.outcome === 'refused') return { refused: answer.refused };
  const { id } = read.ok;
  const status = answer.outcome === 'added' ? 201 : 200;
  return { status, body: { id, ...answer } };
}

async function appendAll(
  sent: readonly unknown[],
  language: Language,
  { headroom, context }: Service,
): Promise<Answer> {
  if (sent.length === 0 || sent.length > EVENTS_MAX) {
    const message = `expected a list of 1 to ${EVENTS_MAX} events, found ${sent.length}`;
    return { refused: 'request_must_be_valid', errors: [{ path: '', message }] };
  }
  const read = sent.map((one) => parseEvent(one, context));
  const good = read.flatMap((one) => ('ok' in one ? [one.ok] : []));
  const answers = new Map<Event, EventAnswer>();
  (await headroom.appendEvents(good)).forEach((answer, i) => {
    answers.set(good[i] as Event, answer);
  });
  const rows = read.map((one, i) =>
    'ok' in one
      ? rowOf(i + 1, one.ok, answers.get(one.ok), language)
      : refusedRow(i + 1, sent[i], one.problems, language),
  );
  return { status: 200, body: { ...countsOf(rows), rows } };
}

function countsOf(rows: readonly EventRow[]): Readonly<Record<EventRow['outcome'], number>> {
  const count = (outcome: EventRow['outcome']): number =>
    rows.filter((row) => row.outcome === outcome).length;
  return { added: count('added'), duplicate: count('duplicate'), refused: count('refused') };
}
