import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHeadroom, type Headroom, type MachineKey, type Store } from '../../src/app/index.ts';
import {
  createServer,
  ROLES,
  ROUTES,
  type Role,
  type Route,
  type ServerParts,
} from '../../src/http/index.ts';
import {
  authenticator,
  borrowerTokens,
  keySetOf,
  keysOfMachines,
  staffTokens,
} from '../../src/identity/index.ts';
import {
  newSigner,
  type Provider,
  type Signer,
  startProvider,
} from '../../src/identity/tokens.test-support.ts';
import type { Day, Instant } from '../../src/kernel/index.ts';
import { ROOT } from '../cli.test-support.ts';
import { CONTEXT } from '../http/service.test-support.ts';

const AUDIENCE = 'headroom';
const [OWN, OTHER] = ['own-account', 'other-account'];
/** What anyone may call. */
const OPEN = ['getArticle', 'getHealth', 'getProblem', 'getReadiness', 'listArticles'];

let provider: Provider;
let app: Signer;
let server: FastifyInstance;
/** What the application was asked, as text. */
let asked: string[] = [];

function note(name: string) {
  return (...values: unknown[]): Promise<never> => {
    asked.push(`${name} ${JSON.stringify(values)}`);
    return Promise.reject(new Error('only noted'));
  };
}

/** The application's operations, each of which only notes what it is asked. */
function noting(operations: object): object {
  const entries = Object.entries(operations).map(([name, value]) =>
    typeof value === 'object' && value !== null ? [name, noting(value)] : [name, note(name)],
  );
  return Object.fromEntries(entries);
}

const notices = new Proxy({} as ServerParts['notices'], { get: (_of, name) => note(String(name)) });

const clock = () => ({ day: 0 as Day, at: 0 as Instant });
const store = { lanes: 1 } as Store;
const operations = createHeadroom({ store, clock, currency: 'CNY', digits: 2 });

beforeAll(async () => {
  provider = await startProvider();
  app = await newSigner('https://app.example.com');
  const core = { machine: 'core', scopes: null } as MachineKey;
  const { issuer } = provider;
  const roleNames = new Map<string, Role>();
  server = await createServer({
    headroom: noting(operations) as Headroom,
    notices,
    context: CONTEXT,
    authenticate: authenticator([
      keysOfMachines({ holder: async (key) => (key === 'hr_good' ? core : null) }),
      staffTokens({ issuer, audience: AUDIENCE, rolesClaim: 'roles', roleNames }),
      borrowerTokens({ issuer: app.issuer, audience: AUDIENCE, keys: keySetOf(app.keySet) }),
    ]),
  });
});
afterAll(async () => {
  await server.close();
  await provider.close();
});

async function credentialOf(role: Role): Promise<string> {
  if (role === 'machine') return 'hr_good';
  if (role === 'borrower') return app.sign({ aud: AUDIENCE, account: OWN });
  return provider.sign({ aud: AUDIENCE, sub: 'u1', roles: [role] });
}

const guarded = ROUTES.filter(({ roles }) => roles !== 'anyone');
const forBorrowers = guarded.filter(({ roles }) => roles.includes('borrower'));

/** With something in place of every parameter that has no value here. */
function pathOf({ path }: Route, values: Readonly<Record<string, string>> = {}): string {
  return path.replaceAll(/:(\w+)/g, (_all, name: string) => values[name] ?? '1');
}

interface Seen {
  readonly status: number;
  /** `through`, or the name of the problem with which the caller was turned away. */
  readonly outcome: string;
}

async function call(route: Route, path: string, credential: string | null): Promise<Seen> {
  const { statusCode: status, body } = await server.inject({
    method: route.method,
    url: path,
    headers: credential === null ? {} : { authorization: `Bearer ${credential}` },
  });
  if (status !== 401 && status !== 403) return { status, outcome: 'through' };
  return { status, outcome: JSON.parse(body).type.replace('/problems/', '') };
}

async function rolesLetThrough(route: Route): Promise<readonly Role[]> {
  const path = pathOf(route, route.account === null ? {} : { [route.account]: OWN });
  const allowed: Role[] = [];
  for (const role of ROLES) {
    const { outcome, status } = await call(route, path, await credentialOf(role));
    if (outcome === 'through') allowed.push(role);
    else expect([status, outcome]).toEqual([403, 'role_must_be_allowed']);
  }
  return allowed;
}

describe('every route', () => {
  it('lets through the roles that it names and no other', async () => {
    const rows: string[] = [];
    for (const route of guarded) {
      const allowed = await rolesLetThrough(route);
      expect(allowed, route.id).toEqual(ROLES.filter((role) => route.roles.includes(role)));
      rows.push(`${route.id}: ${allowed.join(', ')}`);
    }
    // So that a change of who may do what is seen for what it is.
    await expect(`${rows.sort().join('\n')}\n`).toMatchFileSnapshot(
      join(ROOT, 'test/golden/roles.txt'),
    );
  });

  it('says who may call it; anyone may call only what tells nothing of anybody', () => {
    expect(guarded.filter(({ roles }) => roles.length === 0)).toEqual([]);
    const open = ROUTES.filter(({ roles }) => roles === 'anyone').map(({ id }) => id);
    expect(open.sort()).toEqual(OPEN);
  });

  it('turns away whoever has no credentials, or some that do not hold', async () => {
    const claims = { aud: AUDIENCE, sub: 'u1', roles: [...ROLES], account: OWN };
    const stranger = await newSigner(provider.issuer);
    const worthless = [
      null,
      'hr_bad',
      'dev:administrator',
      await provider.sign(claims, { expiresInSeconds: -60 }),
      await provider.sign({ ...claims, aud: 'somebody-else' }),
      provider.unsigned(claims),
      await stranger.sign(claims),
      await app.sign(claims, { expiresInSeconds: -60 }),
      await app.sign({ ...claims, aud: 'somebody-else' }),
      app.unsigned(claims),
    ];
    asked = [];
    for (const route of guarded) {
      for (const credential of worthless) {
        const seen = await call(route, pathOf(route), credential);
        expect(seen, route.id).toEqual({ status: 401, outcome: 'credentials_must_be_known' });
      }
    }
    expect(asked).toEqual([]);
  });
});

describe('a borrower', () => {
  let noted = 0;

  it('can call nothing that names no account', () => {
    expect(forBorrowers.filter(({ account }) => account === null)).toEqual([]);
    for (const { path, account } of forBorrowers) expect(path).toContain(`/:${account}`);
  });

  it.each(forBorrowers.map((route) => [route.id, route] as const))(
    'sees by %s their own account only, however another is written',
    async (_id, route) => {
      const credential = await credentialOf('borrower');
      const at = (account: string) => pathOf(route, { [route.account ?? '']: account });
      asked = [];
      const others = [OTHER, OWN.toUpperCase(), `${OWN}%20`, `${OWN}%00`, `%2e%2e%2f${OTHER}`];
      for (const account of others) {
        const seen = await call(route, at(account), credential);
        expect(seen).toEqual({ status: 403, outcome: 'account_must_be_own' });
      }
      expect(asked).toEqual([]);
      expect((await call(route, at(OWN), credential)).outcome).toBe('through');
      for (const said of asked) expect(said).toContain(OWN);
      noted += asked.length;
    },
  );

  it('has been noted wherever they were let through', () => {
    expect(noted).toBeGreaterThan(forBorrowers.length / 2);
  });

  it('who is staff as well still sees as staff only what staff may see', async () => {
    const credential = await provider.sign({
      aud: AUDIENCE,
      sub: 'u1',
      roles: ['agent', 'borrower'],
    });
    for (const route of forBorrowers.filter(({ roles }) => !roles.includes('agent'))) {
      const { outcome } = await call(
        route,
        pathOf(route, { [route.account ?? '']: OWN }),
        credential,
      );
      expect(outcome).toBe('role_must_be_allowed');
    }
  });
});
