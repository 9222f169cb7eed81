import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseEvent } from '../contract/index.ts';
import { POLICY_FOLDER } from './documents.ts';
import { contextOf } from './open-service.ts';

const folder = mkdtempSync(join(tmpdir(), 'headroom-sources-'));

function declared(jurisdiction: string, kind: string, licensed = true): string {
  return `kind: data-sources
jurisdiction: ${jurisdiction}
version: 1
effectiveFrom: 2020-01-01
sources:
  - source: friends
    kind: ${kind}
    words: { zh-CN: 好友, en: friends }
    purpose: { zh-CN: 评分, en: to score }
    consent: { zh-CN: 同意, en: I agree }
    licensed: ${licensed}
    horizon: null
`;
}

beforeAll(() => {
  for (const part of ['sources', 'jurisdictions']) mkdirSync(join(folder, part));
  copyFileSync(join(POLICY_FOLDER, 'jurisdictions/eu.yaml'), join(folder, 'jurisdictions/eu.yaml'));
  writeFileSync(join(folder, 'sources/eu.yaml'), declared('EU', 'social-network'));
});

afterAll(() => rmSync(folder, { recursive: true }));

function read(fields: object, documents: string | null = folder): readonly string[] {
  const context = contextOf({ currency: 'EUR', timeZone: 'UTC', documents });
  const read = parseEvent({ v: 1, id: 'e', account: 'a', ...fields }, context);
  return 'problems' in read ? read.problems.map(({ path, message }) => `${path}: ${message}`) : [];
}

const income = { type: 'incomeVerified', source: 'friends', monthlyIncome: 100 };
const AFTER = { effective: '2026-11-20' };

describe('an event of a source', () => {
  it('that the law forbids is refused, and the article is named', () => {
    expect(read({ ...income, ...AFTER })).toEqual([
      expect.stringMatching(
        /^source: EU-4 refuses data of the source "friends": .*\(Directive \(EU\) 2023\/2225/,
      ),
    ]);
  });

  it('is taken in before the law applies, of another source, and where nothing is declared', () => {
    expect(read({ ...income, effective: '2026-11-19' })).toEqual([]);
    expect(read({ ...income, ...AFTER, source: 'payroll' })).toEqual([]);
    expect(read({ ...income, ...AFTER }, null)).toEqual([]);
  });

  it('may have its consent revoked, whatever the law says', () => {
    expect(read({ type: 'consentRevoked', source: 'friends', ...AFTER })).toEqual([]);
  });

  it('is taken in where another jurisdiction of the lender allows it', () => {
    writeFileSync(join(folder, 'sources/sg.yaml'), declared('SG', 'social-network'));
    expect(read({ ...income, ...AFTER })).toEqual([]);
    rmSync(join(folder, 'sources/sg.yaml'));
  });

  it('is refused without the licence that the law asks for', () => {
    writeFileSync(join(folder, 'sources/cn.yaml'), declared('CN', 'banking', false));
    expect(read({ ...income, ...AFTER }).join()).toMatch(
      /By CN-19 the source "friends" needs a licence/,
    );
    rmSync(join(folder, 'sources/cn.yaml'));
  });
});
