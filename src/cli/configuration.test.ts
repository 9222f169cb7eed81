import { describe, expect, it } from 'vitest';
import { readConfiguration } from './configuration.ts';

const problemsOf = (environment: Record<string, string>): readonly string[] => {
  const read = readConfiguration(environment, 'policies');
  return 'problems' in read ? read.problems : [];
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
    });
    const production = { HEADROOM_MODE: 'production', DATABASE_URL: 'postgres://h/d' };
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
      HEADROOM_PROT: '1',
    };
    const named = problemsOf(wrong).map((problem) => problem.split(/[: ]/)[0]);
    expect(named.sort()).toEqual(Object.keys(wrong).sort());
  });

  it('takes PGlite in production only where it is asked for by name', () => {
    const production = { HEADROOM_MODE: 'production' };
    expect(problemsOf(production)).toEqual([expect.stringContaining('DATABASE_URL is missing')]);
    expect(problemsOf({ ...production, DATABASE_URL: 'pglite:data' })).toEqual([]);
    expect(problemsOf({ ...production, DATABASE_URL: 'postgres://h/d' })).toEqual([]);
  });

  it('never shows what may be a password', () => {
    const told = problemsOf({
      ...{ DATABASE_URL: 'pg://user:secret@host', HEADROOM_PORT: 'x' },
      HEADROOM_REWARDS_KEY: 'secret',
    });
    expect(told.join()).not.toContain('secret');
  });
});
