import type { EventAnswer, StoredEvent } from '../../app/index.ts';
import {
  accountParams,
  EVENTS_MAX,
  type EventContext,
  eventAnswerSchema,
  eventPageSchema,
  eventsAnswerSchema,
  eventsBodySchema,
  formatEvent,
  formatInstant,
  type Problem,
  pageQuery,
  parseEvent,
} from '../../contract/index.ts';
import type { Event, Language } from '../../kernel/index.ts';
import { pageByNumber, pageOfRows } from '../cursor.ts';
import { type ProblemBody, problemBody } from '../problem-answer.ts';
import { type Answer, type Refused, type Route, route, type Service } from '../route.ts';

export const eventRoutes: readonly Route[] = [
  route({
    id: 'appendEvents',
    method: 'POST',
    path: '/v1/events',
    group: 'Events',
    summary:
      'Appends one event, or a list of which each is taken or refused by itself; an id twice has the effect of once',
    roles: ['machine'],
    scope: 'events:write',
    account: null,
    body: eventsBodySchema,
    readsBody: true,
    bodyMax: 4 * 1024 * 1024,
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
    handle: async ({ body, language }, service) => {
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
    roles: ['borrower', 'agent', 'analyst', 'approver', 'auditor', 'administrator', 'machine'],
    scope: 'events:read',
    account: 'account',
    params: accountParams,
    query: pageQuery,
    answers: { 200: eventPageSchema },
    problems: ['account_must_be_opened', 'cursor_must_be_from_page'],
    handle: async ({ params, query }, { headroom, context }) => {
      const page = pageByNumber(query);
      const rows = await headroom.events(params.account, page);
      if (rows.length === 0 && (await headroom.account(params.account)) === null) {
        return { refused: 'account_must_be_opened' };
      }
      const body = pageOfRows(
        rows,
        page,
        ({ position }) => position,
        (row) => writeStored(row, context),
      );
      return { status: 200, body };
    },
  }),
];

function writeStored({ position, receivedAt, event }: StoredEvent, context: EventContext): object {
  return { position, receivedAt: formatInstant(receivedAt), event: formatEvent(event, context) };
}

async function appendOne(sent: unknown, { headroom, context }: Service): Promise<Answer> {
  const read = parseEvent(sent, context);
  if ('problems' in read) return invalid(read.problems);
  const [answer] = await headroom.appendEvents([read.ok]);
  if (answer === undefined) throw new Error('an event was not answered');
  if (answer.outcome === 'refused') return { refused: answer.refused };
  const { id } = read.ok;
  const status = answer.outcome === 'added' ? 201 : 200;
  return { status, body: { id, ...answer } };
}

/** One row of the answer. */
interface Row {
  readonly row: number;
  readonly id?: string;
  readonly outcome: 'added' | 'duplicate' | 'refused';
  readonly position?: number;
  readonly problem?: ProblemBody;
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
  const rows = read.map((one, i): Row => {
    if ('ok' in one) return rowOf(i + 1, one.ok, answers.get(one.ok), language);
    const id = (sent[i] as { readonly id?: unknown } | null)?.id;
    const problem = problemBody(invalid(one.problems), language);
    const known = typeof id === 'string' ? { id } : {};
    return { row: i + 1, ...known, outcome: 'refused', problem };
  });
  return { status: 200, body: { ...countsOf(rows), rows } };
}

function rowOf(
  row: number,
  { id }: Event,
  answer: EventAnswer | undefined,
  language: Language,
): Row {
  if (answer === undefined) throw new Error('an event was not answered');
  if (answer.outcome !== 'refused') return { row, id, ...answer };
  return { row, id, outcome: 'refused', problem: problemBody(answer, language) };
}

function countsOf(rows: readonly Row[]): Readonly<Record<Row['outcome'], number>> {
  const count = (outcome: Row['outcome']): number =>
    rows.filter((row) => row.outcome === outcome).length;
  return { added: count('added'), duplicate: count('duplicate'), refused: count('refused') };
}

function invalid(problems: readonly Problem[]): Refused {
  const errors = problems.map(({ path, message }) => ({ path, message }));
  return { refused: 'request_must_be_valid', errors };
}
