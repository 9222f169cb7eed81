import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MachineKey } from '../app/index.ts';
import type { Principal } from '../http/index.ts';
import {
  authenticator,
  borrowerTokens,
  developmentLogin,
  keySetOf,
  keysOfMachines,
  staffTokens,
} from './index.ts';
import { newSigner, type Provider, type Signer, startProvider } from './tokens.test-support.ts';

let provider: Provider;
let app: Signer;
let machine: MachineKey | null = null;
let lookups = 0;

beforeAll(async () => {
  provider = await startProvider();
  app = await newSigner('https://app.example.com');
});
afterAll(() => provider.close());

const audience = 'headroom';
const staffSettings = { audience, rolesClaim: 'access.roles', roleNames: new Map() };

/** A machine's key, a staff token, a borrower's token: whichever it is. */
function who(authorization: string | undefined): Promise<Principal | null> {
  const ways = [
    keysOfMachines({
      holder: async () => {
        lookups += 1;
        return machine;
      },
    }),
    staffTokens({
      ...staffSettings,
      issuer: provider.issuer,
      roleNames: new Map([['risk-heads', 'approver']]),
    }),
    borrowerTokens({ issuer: app.issuer, audience, keys: keySetOf(app.keySet) }),
  ];
  const headers = authorization === undefined ? {} : { authorization };
  return authenticator(ways)({ headers });
}

const staff = (claims: object = {}) => ({
  sub: 'u1',
  aud: audience,
  access: { roles: ['analyst'] },
  ...claims,
});
const borrower = (claims: object = {}) => ({ aud: audience, account: 'a1', ...claims });

describe('who asks', () => {
  it('is staff by a token of their provider, with those of its roles that are known here', async () => {
    const roles = ['analyst', 'risk-heads', 'machine', 'borrower', 'cook'];
    const token = await provider.sign(staff({ access: { roles } }));
    expect(await who(`Bearer ${token}`)).toEqual({
      id: 'staff:u1',
      roles: ['analyst', 'approver'],
      account: null,
      scopes: null,
    });
    const cook = await provider.sign(staff({ access: { roles: 'cook' } }));
    expect((await who(`bearer ${cook}`))?.roles).toEqual([]);
    const nothing = await provider.sign(staff({ access: 7 }));
    expect((await who(`bearer ${nothing}`))?.roles).toEqual([]);
  });

  it('is a borrower by a token of the app, with the one account that it names', async () => {
    expect(await who(`Bearer ${await app.sign(borrower())}`)).toEqual({
      id: 'borrower:a1',
      roles: ['borrower'],
      account: 'a1',
      scopes: null,
    });
  });

  it('is a machine by its key, which is looked up once in five seconds', async () => {
    machine = {
      ...{ id: 'k', machine: 'core', scopes: ['events:write', 'gone:read'] },
      ...{ createdAt: 0, createdBy: 't', endsAt: null },
    } as unknown as MachineKey;
    const way = keysOfMachines({
      holder: async () => {
        lookups += 1;
        return machine;
      },
    });
    lookups = 0;
    const principal = {
      ...{ id: 'machine:core', roles: ['machine'], account: null },
      scopes: ['events:write'],
    };
    expect([await way('hr_x'), await way('hr_x'), lookups]).toEqual([principal, principal, 1]);
    machine = null;
    expect([await way('hr_y'), await way('hr_y'), lookups]).toEqual([null, null, 3]);
  });

  it('is nobody without credentials, or with what is no bearer token', async () => {
    for (const header of [undefined, '', 'Bearer', 'Bearer ', 'Basic dTpw', 'Bearer x.y.z']) {
      expect(await who(header)).toBeNull();
    }
  });
});

describe('a token is worth nothing', () => {
  const refused: readonly [string, () => Promise<string>][] = [
    ['after its end', () => provider.sign(staff(), { expiresInSeconds: -10 })],
    ['without an end', () => provider.sign(staff(), { expiresInSeconds: null })],
    ['made for somebody else', () => provider.sign(staff({ aud: 'other' }))],
    ['made for nobody', () => provider.sign(staff({ aud: undefined }))],
    ['by another issuer', () => provider.sign(staff({ iss: 'https://evil.example.com' }))],
    ['under a key that nobody knows', () => provider.sign(staff(), { kid: 'k9' })],
    ['that names nobody', () => provider.sign(staff({ sub: undefined }))],
    ['without a signature', async () => provider.unsigned(staff())],
    ['of the app that names no account', () => app.sign(borrower({ account: undefined }))],
    ['of the app with a list for an account', () => app.sign(borrower({ account: ['a1'] }))],
    ['of the app without an end', () => app.sign(borrower(), { expiresInSeconds: null })],
    ['of the app after its end', () => app.sign(borrower(), { expiresInSeconds: -10 })],
    [
      'of the app a quarter of an hour after it was made, whatever its end',
      () => app.sign(borrower(), { issuedSecondsAgo: 960, expiresInSeconds: 9999 }),
    ],
    ['of the app without a signature', async () => app.unsigned(borrower())],
    ['of the app, signed by somebody who has taken its name', impostor],
    ['whose signature was cut off', async () => (await app.sign(borrower())).replace(/[^.]+$/, '')],
  ];

  async function impostor(): Promise<string> {
    return (await newSigner(app.issuer)).sign(borrower());
  }

  it.each(refused)('%s', async (_what, token) => {
    expect(await who(`Bearer ${await token()}`)).toBeNull();
  });

  it('if it was signed with a public key as if that were a secret', async () => {
    const { SignJWT } = await import('jose');
    const secret = new TextEncoder().encode(JSON.stringify(app.keySet.keys[0]));
    const token = await new SignJWT({ iss: app.issuer, ...borrower() })
      .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(secret);
    expect(await who(`Bearer ${token}`)).toBeNull();
  });
});

describe("the provider's keys", () => {
  it('are fetched once for many tokens', async () => {
    const way = staffTokens({ ...staffSettings, issuer: provider.issuer });
    const before = provider.fetched();
    for (let i = 0; i < 3; i++) expect(await way(await provider.sign(staff()))).not.toBeNull();
    expect(provider.fetched() - before).toBe(1);
  });

  it('that cannot be fetched are no fault of the token, and the next one tries again', async () => {
    const away = await newSigner('http://127.0.0.1:9');
    const way = staffTokens({ ...staffSettings, issuer: away.issuer });
    for (let i = 0; i < 2; i++) {
      await expect(way(await away.sign(staff()))).rejects.toMatchObject({
        refusal: { refused: 'identity_provider_must_answer' },
      });
    }
  });
});

describe('the development login', () => {
  const { way, without } = developmentLogin(false);

  it('lets anybody be anyone, and whoever says nothing be everyone', async () => {
    expect(await way('dev:analyst')).toMatchObject({ roles: ['analyst'], account: null });
    expect(await way('dev:borrower:a:1')).toMatchObject({ roles: ['borrower'], account: 'a:1' });
    expect(await authenticator([way], without)({ headers: {} })).toBe(without);
    for (const wrong of ['dev:king', 'dev:borrower', 'dev:analyst:a1', 'analyst']) {
      expect(await way(wrong)).toBeNull();
    }
  });

  it('does not exist in production', () => {
    expect(() => developmentLogin(true)).toThrow('no development login in production');
  });
});
