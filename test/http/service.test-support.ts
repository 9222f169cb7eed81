import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { expect } from 'vitest';
import type { Headroom } from '../../src/app/index.ts';
import { GUIDANCE_FOLDER, loadArticles } from '../../src/cli/articles.ts';
import { formatEvent, problemSchema } from '../../src/contract/index.ts';
import {
  type Authenticate,
  type createLog,
  createServer,
  type Metrics,
  PROBLEMS,
  type Principal,
  type Rates,
  ROLES,
  ROUTES,
} from '../../src/http/index.ts';
import type { Notices } from '../../src/notices/index.ts';
import type { Database } from '../../src/store/index.ts';
import { noticesOf } from '../service/telling.test-support.ts';
import { goodAccount, openWorld, type World } from '../service/world.test-support.ts';

/** A service that listens, and what it says; every answer is held to its schema. */
export interface Listening extends World {
  readonly url: string;
  readonly notices: Notices;
  readonly ask: (method: string, path: string, asked?: Asked) => Promise<Said>;
  readonly close: () => Promise<void>;
}

interface Asked {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Said {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: what is in it is what the tests look at
  readonly body: any;
}

/** As whom a request is made: the header `test-principal` names one of these. */
export const PRINCIPALS: Readonly<Record<string, Principal>> = {
  all: { id: 'all', roles: ROLES, account: null, scopes: null },
  ...Object.fromEntries(
    ROLES.map((role) => [
      role,
      { id: role, roles: [role], account: role === 'borrower' ? 'a' : null, scopes: null },
    ]),
  ),
  reader: { id: 'reader', roles: ['machine'], account: null, scopes: ['events:read'] },
};

export const CONTEXT = { currency: 'CNY', timeZone: 'UTC' };

export function draw(id: string, account = 'a', fields: object = {}): object {
  return { v: 1, id, account, type: 'draw', effective: '2026-11-24', amount: 10, ...fields };
}

/** With the account `a`, which has a limit and owes nothing. */
export async function opened(service: Listening): Promise<Listening> {
  const events = goodAccount('a', service.clock.today);
  const body = events.map((event) => formatEvent(event, CONTEXT));
  const sent = await service.ask('POST', '/v1/events', { body });
  expect(sent.body).toMatchObject({ added: events.length, refused: 0 });
  return service;
}

const byHeader: Authenticate = async ({ headers }) =>
  PRINCIPALS[String(headers['test-principal'] ?? 'all')] ?? null;

interface Unusual {
  readonly rates?: Rates;
  readonly log?: ReturnType<typeof createLog>;
  readonly metrics?: Metrics;
  /** Stands in for operations of the application. */
  readonly instead?: Partial<Headroom>;
  /** In place of the header `test-principal`. */
  readonly authenticate?: (headroom: Headroom) => Authenticate;
}

export async function listen(database: Database, unusual: Unusual = {}): Promise<Listening> {
  const world = await openWorld(database);
  const { instead, authenticate = () => byHeader, ...observed } = unusual;
  const notices = noticesOf(world, database, { articles: loadArticles(GUIDANCE_FOLDER) });
  const server = await createServer({
    headroom: { ...world.headroom, ...instead },
    notices,
    context: CONTEXT,
    ...observed,
    authenticate: authenticate(world.headroom),
  });
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  return {
    ...world,
    url,
    notices,
    ask: (method, path, asked) => ask(url, method, path, asked),
    close: async () => {
      await server.close();
      await notices.stop();
      await world.headroom.close();
    },
  };
}

async function ask(
  url: string,
  method: string,
  path: string,
  { body, headers }: Asked = {},
): Promise<Said> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(url + path, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: text }),
  });
  const said = await response.text();
  const { status } = response;
  const answer = { status, headers: response.headers, body: said === '' ? null : JSON.parse(said) };
  holdToSchema(method, path, answer);
  return answer;
}

interface Checker {
  Check(value: unknown): boolean;
  Errors(value: unknown): Iterable<unknown>;
}

const checkers = new Map<TSchema, Checker>();

/** What is answered must be what the route declares, to the field. */
function holdToSchema(method: string, path: string, { status, headers, body }: Said): void {
  if (status === 304) return;
  const route = ROUTES.find((one) => one.method === method && matches(one.path, path));
  if (status >= 400) {
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(faults(problemSchema, body)).toEqual([]);
    const name = body.type.replace('/problems/', '');
    expect(PROBLEMS[name as keyof typeof PROBLEMS]?.status).toBe(status);
    return;
  }
  const schema = route?.answers[status as 200];
  expect(schema, `${method} ${path} may not answer ${status}`).toBeDefined();
  if (schema !== null && schema !== undefined) expect(faults(schema, body)).toEqual([]);
}

function faults(schema: TSchema, value: unknown): unknown[] {
  const checker = checkers.get(schema) ?? (Compile(schema) as Checker);
  checkers.set(schema, checker);
  return checker.Check(value) ? [] : [...checker.Errors(value)].slice(0, 3);
}

function matches(pattern: string, path: string): boolean {
  const parts = pattern.split('/');
  const found = (path.split('?')[0] ?? '').split('/');
  return (
    parts.length === found.length &&
    parts.every((part, i) => part.startsWith(':') || part === found[i])
  );
}
