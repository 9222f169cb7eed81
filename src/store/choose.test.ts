import { describe, expect, it } from 'vitest';
import { chooseDatabase } from './choose.ts';

describe('the database', () => {
  it('is the one that DATABASE_URL names, and PGlite on disk where it names none', () => {
    const url = 'postgres://headroom@db/headroom';
    expect(chooseDatabase(url, true)).toEqual({ kind: 'postgres', url });
    expect(chooseDatabase('pglite:/var/lib/headroom', false)).toEqual({
      kind: 'pglite',
      folder: '/var/lib/headroom',
    });
    expect(chooseDatabase(undefined, false)).toEqual({ kind: 'pglite', folder: 'data' });
  });

  it('is PGlite in production only if that is asked for by name', () => {
    expect(chooseDatabase(undefined, true)).toMatchObject({
      problem: expect.stringContaining('power cut'),
    });
    expect(chooseDatabase('pglite:data', true)).toEqual({ kind: 'pglite', folder: 'data' });
  });

  it('is not guessed from what is not understood, nor is a password repeated', () => {
    const choice = chooseDatabase('mysql://root:secret@db/x', false);
    expect(choice).toMatchObject({ problem: expect.stringContaining('expected postgres://') });
    expect(JSON.stringify(choice)).not.toContain('secret');
  });
});
