import { describe, expect, it } from 'vitest';
import { type Configuration, readConfiguration, VARIABLES } from './configuration.ts';

const problemsOf = (environment: Record<string, string>): readonly string[] => {
  const read = readConfiguration(environment, 'policies');
  return 'problems' in read ? read.problems : [];
};

/** What production demands beside a database. */
const PRODUCTION = {
  HEADROOM_MODE: 'production',
  HEADROOM_WEBHOOK_KEY: Buffer.alloc(32, 7).toString('base64'),
};

describe('the configuration of the service', () => {
  it('needs nothing in development', () => {
    expect(readConfiguration({}, 'policies')).toMatchObject({
      production: false,
      database: { kind: 'pglite', folder: 'data' },
      host: '127.0.0.1',
      port: 8080,
      currency: 'CNY',
      documents: 'policies',
      rewardsKey: 'headroom',
      reviewEvery: 30,
    });
    const production = { ...PRODUCTION, DATABASE_URL: 'postgres://h/d' };
    expect(readConfiguration(production, 'policies')).toMatchObject({ rewardsKey: null });
  });

  it('tells every mistake at once', () => {
    const wrong = {
      DATABASE_URL: 'mysql://x',
      HEADROOM_MODE: 'live',
      HEADROOM_PORT: '80x',
      HEADROOM_MACHINE_RATE: '0',
      HEADROOM_PERSON_RATE: '-1',
      HEADROOM_CURRENCY: 'yuan',
      HEADROOM_TIME_ZONE: 'Mars/Base',
      HEADROOM_REWARDS_KEY: 'short',
      HEADROOM_REVIEW_DAYS: '367',
      HEADROOM_DOCUMENTS: 'package.json',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318',
      HEADROOM_PROT: '1',
    };
    const named = problemsOf(wrong).map((problem) => problem.split(/[: ]/)[0]);
    expect(named.sort()).toEqual(Object.keys(wrong).sort());
  });

  it('takes what is empty for what is not set', () => {
    const names = [...Object.keys(VARIABLES), 'HEADROOM_TOKEN'];
    const empty = Object.fromEntries(names.map((name) => [name, '']));
    const { notices: _, ...read } = readConfiguration(empty, 'policies') as Configuration;
    expect(readConfiguration({}, 'policies')).toMatchObject(read);
  });

  it('takes PGlite in production only where it is asked for by name', () => {
    const production = PRODUCTION;
    expect(problemsOf(production)).toEqual([expect.stringContaining('DATABASE_URL is missing')]);
    expect(problemsOf({ ...production, DATABASE_URL: 'pglite:data' })).toEqual([]);
    expect(problemsOf({ ...production, DATABASE_URL: 'postgres://h/d' })).toEqual([]);
  });

  it('says of half a setting what is missing, and takes a whole one', () => {
    const half = { HEADROOM_OIDC_AUDIENCE: 'headroom', HEADROOM_BORROWER_ISSUER: 'app' };
    expect(problemsOf(half)).toEqual([
      expect.stringMatching(/^HEADROOM_OIDC_ISSUER is missing/),
      expect.stringMatching(/^HEADROOM_BORROWER_KEYS is missing/),
      expect.stringMatching(/^HEADROOM_BORROWER_AUDIENCE is missing/),
    ]);
    const read = readConfiguration(
      {
        HEADROOM_OIDC_ISSUER: 'https://login.example.com',
        HEADROOM_OIDC_AUDIENCE: 'headroom',
        HEADROOM_OIDC_ROLES: 'risk=analyst, heads=approver',
      },
      'policies',
    );
    expect(read).toMatchObject({
      identity: { staff: { rolesClaim: 'roles' }, borrowers: null, developmentLogin: true },
    });
  });

  it('refuses keys that come in the clear, roles that do not exist, and a file that is no key set', () => {
    const wrong = {
      HEADROOM_OIDC_ISSUER: 'http://login.example.com',
      HEADROOM_OIDC_AUDIENCE: 'headroom',
      HEADROOM_OIDC_ROLES: 'risk=king',
      HEADROOM_BORROWER_ISSUER: 'app',
      HEADROOM_BORROWER_AUDIENCE: 'headroom',
      HEADROOM_BORROWER_KEYS: 'package.json',
    };
    const named = problemsOf(wrong).map((problem) => problem.split(/[: ]/)[0]);
    expect(named).toEqual([
      'HEADROOM_OIDC_ISSUER',
      'HEADROOM_OIDC_ROLES',
      'HEADROOM_BORROWER_KEYS',
    ]);
  });

  it('has no development login in production, and says so to whoever asks for one', () => {
    const production = { ...PRODUCTION, DATABASE_URL: 'postgres://h/d' };
    expect(readConfiguration(production, 'policies')).toMatchObject({
      identity: { developmentLogin: false },
    });
    expect(problemsOf({ ...production, HEADROOM_DEVELOPMENT_LOGIN: 'on' })).toEqual([
      expect.stringContaining('off in production'),
    ]);
  });

  it('takes master keys of 32 bytes under different names, and shows nothing of a wrong one', () => {
    const good = Buffer.alloc(32, 7).toString('base64');
    const read = (keys: string) => problemsOf({ HEADROOM_PERSONAL_KEYS: keys });
    expect(read(`k2:${good},k1:${good}`)).toEqual([]);
    const wrong = read(`k1:${good},k1:${good},${good},k3:c2VjcmV0`);
    expect(wrong).toEqual([
      expect.stringContaining('key 2: its name is taken'),
      expect.stringContaining('key 3: expected a name'),
      expect.stringContaining('key 4: expected 32 bytes'),
    ]);
    expect(wrong.join()).not.toContain('c2VjcmV0');
  });

  it('never shows what may be a password', () => {
    const told = problemsOf({
      ...{ DATABASE_URL: 'pg://user:secret@host', HEADROOM_PORT: 'x' },
      HEADROOM_REWARDS_KEY: 'secret',
    });
    expect(told.join()).not.toContain('secret');
  });
});
