import type { TSchema } from 'typebox';
import { eventParts, problemSchema } from '../contract/index.ts';
import { PROBLEMS, type ProblemName } from './problems.ts';
import type { Route } from './route.ts';
import { problemsOf } from './route-problems.ts';

type Json = Readonly<Record<string, unknown>>;

type Named = Json & { readonly $id?: string };

/** What everybody who reads the specification should know first. */
const ABOUT = `Events in, limits out, nothing lost.

Amounts are in major units: a whole number, or a string where there is a fraction (\`1200\`, \`"1200.50"\`). Only a
decision itself is in minor units, because its digest is taken of exactly that.

What goes wrong is told as problem details (RFC 9457), in the language that \`Accept-Language\` prefers of zh-CN and en;
\`type\` names the rule that was broken. A list comes in pages: send \`next\` of a page as \`after\`. Whatever has an id
chosen by the sender has the effect of once, however often it is sent; any other POST can be marked with an
\`Idempotency-Key\`. After 429 and 503, \`Retry-After\` says when to try again.`;

/** The specification of the routes, after OpenAPI 3.1. */
export function openapi(routes: readonly Route[]): Json {
  const components = new Components();
  const paths = new Map<string, Record<string, unknown>>();
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths.set(path, {
      ...paths.get(path),
      [route.method.toLowerCase()]: operation(route, components),
    });
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Headroom', version: '1', description: ABOUT, license: LICENSE },
    tags: [...new Set(routes.map(({ group }) => group))].map((name) => ({ name })),
    paths: Object.fromEntries(paths),
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: components.schemas(),
    },
  };
}

const LICENSE = { name: 'Apache-2.0', identifier: 'Apache-2.0' };

/** Without its title, which says what a field is for and not what it looks like. */
function shapeOf({ title: _, ...shape }: Json): string {
  return JSON.stringify(shape);
}

/** What occurs in many places without a name of its own. */
const PARTS: ReadonlyMap<string, string> = new Map(
  Object.entries(eventParts).map(([name, part]) => [
    shapeOf(part as unknown as Json),
    capital(name),
  ]),
);

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Schemas with a name stand once, and are referred to by it. */
class Components {
  readonly #named = new Map<string, Json>();

  refer(schema: unknown): unknown {
    if (Array.isArray(schema)) return schema.map((one) => this.refer(one));
    if (typeof schema !== 'object' || schema === null) return schema;
    const { $id = PARTS.get(shapeOf(schema as Json)), ...rest } = schema as Named;
    const referred = (): Json =>
      Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, this.refer(value)]));
    if ($id === undefined) return referred();
    if (!this.#named.has($id)) {
      this.#named.set($id, {});
      const { title: _, ...untitled } = referred();
      this.#named.set($id, untitled);
    }
    const title = 'title' in rest ? { title: rest.title } : {};
    return { ...title, $ref: `#/components/schemas/${$id}` };
  }

  schemas(): Json {
    return Object.fromEntries([...this.#named].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

function operation(route: Route, components: Components): Json {
  const { id, group, summary, roles, scope, body } = route;
  const open = roles === 'anyone';
  const allowed = open ? 'Anyone.' : `Roles: ${roles.join(', ')}. Scope: ${scope}.`;
  return {
    operationId: id,
    tags: [group],
    summary,
    description: allowed,
    security: open ? [] : [{ bearer: [] }],
    parameters: parametersOf(route, components),
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: bodyOf(route, body, components) } }),
    responses: { ...answersOf(route, components), ...refusalsOf(route, components) },
  };
}

function json(schema: TSchema, components: Components): Json {
  return { 'application/json': { schema: components.refer(schema) } };
}

function parametersOf(
  { params, query, method, readsBody, confidential, tagged }: Route,
  components: Components,
): Json[] {
  const described = (place: string, schema: Route['params']): Json[] =>
    Object.entries(schema?.properties ?? {}).map(([name, property]) => ({
      name,
      in: place,
      required: schema?.required?.includes(name) ?? false,
      schema: components.refer(property),
    }));
  const header = (name: string, pattern: string): Json => ({
    name,
    in: 'header',
    required: false,
    schema: { type: 'string', pattern },
  });
  return [
    ...described('path', params),
    ...described('query', query),
    // Where nothing may be kept, a key is left aside.
    ...(method === 'GET' || readsBody === true || confidential === true
      ? []
      : [header('Idempotency-Key', '^[\\x21-\\x7e]{1,200}$')]),
    ...(tagged === true ? [header('If-None-Match', '^[\\x20-\\x7e]*$')] : []),
  ];
}

const LINES = 'application/x-ndjson';

/** A stream has no schema of its own in OpenAPI 3.1: a line's is given. */
function bodyOf({ line }: Route, body: TSchema, components: Components): Json {
  const event = { schema: { $ref: '#/components/schemas/Event' } };
  return { ...json(body, components), ...(line === undefined ? {} : { [LINES]: event }) };
}

function answerOf(
  status: string,
  schema: TSchema,
  line: TSchema | undefined,
  components: Components,
): Json {
  const lines =
    line !== undefined && status === '200' ? { [LINES]: { schema: components.refer(line) } } : {};
  return { ...json(schema, components), ...lines };
}

function answersOf({ answers, tagged, line }: Route, components: Components): Json {
  const entries = Object.entries(answers).map(([status, schema]): [string, Json] => [
    status,
    {
      description:
        (schema as { description?: string } | null)?.description ?? 'nothing more to say',
      ...(tagged === true ? { headers: { ETag: { schema: { type: 'string' } } } } : {}),
      ...(schema === null ? {} : { content: answerOf(status, schema, line, components) }),
    },
  ]);
  const unchanged = tagged === true ? { 304: { description: 'as If-None-Match says' } } : {};
  return { ...Object.fromEntries(entries), ...unchanged };
}

function refusalsOf(route: Route, components: Components): Json {
  const byStatus = new Map<number, ProblemName[]>();
  for (const name of problemsOf(route)) {
    const { status } = PROBLEMS[name];
    byStatus.set(status, [...(byStatus.get(status) ?? []), name]);
  }
  const entries = [...byStatus].map(([status, names]) => {
    const description = names.map((name) => `\`${name}\`: ${PROBLEMS[name].title.en}`).join('\n\n');
    const content = { 'application/problem+json': { schema: components.refer(problemSchema) } };
    return [String(status), { description, content }];
  });
  return Object.fromEntries(entries);
}
