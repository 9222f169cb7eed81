import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { day, type Policy } from '../kernel/index.ts';
import { APPETITE, PACK, POLICY, SCORECARD } from './document-examples.test-support.ts';
import { formatProblem } from './problem.ts';
import { readDocument } from './read-document.ts';

const EXAMPLES = [
  ['limit-policy', POLICY],
  ['scorecard', SCORECARD],
  ['jurisdiction-pack', PACK],
  ['appetite', APPETITE],
] as const;

function read(text: string) {
  return readDocument(text, { file: 'a.yaml', currency: 'CNY' });
}

function policyWith(was: string, is: string): Policy {
  const outcome = read(POLICY.replace(was, is));
  if (!('ok' in outcome) || outcome.ok.kind !== 'limit-policy') throw new Error('no policy');
  return outcome.ok.document;
}

const shipped = fileURLToPath(new URL('../../policies', import.meta.url));
const files = readdirSync(shipped, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .sort();

describe('a document', () => {
  test.each(files)('as shipped in policies/%s reads as what its folder says', (file) => {
    const kinds: Readonly<Record<string, string>> = {
      appetites: 'appetite',
      jurisdictions: 'jurisdiction-pack',
      rewards: 'rewards-programme',
      scorecards: 'scorecard',
      sources: 'data-sources',
    };
    const [folder = ''] = file.split('/');
    expect(read(readFileSync(`${shipped}/${file}`, 'utf8'))).toMatchObject({
      ok: { kind: kinds[folder] ?? 'limit-policy' },
    });
  });

  test.each(EXAMPLES)('of kind %s reads as one', (kind, text) => {
    expect(read(text)).toMatchObject({ ok: { kind } });
  });

  test('reads from YAML as it stands, with a byte order mark, and with line ends of Windows', () => {
    const plain = read(POLICY);
    expect(read(`\uFEFF${POLICY}`)).toEqual(plain);
    expect(read(POLICY.replaceAll('\n', '\r\n'))).toEqual(plain);
  });

  test('has amounts in minor units, shares in basis points and plain values from its start', () => {
    const from = day('2026-01-01');
    expect(policyWith('', '')).toMatchObject({
      effectiveFrom: from,
      limit: {
        floor: [{ from, value: 100_000 }],
        cap: [{ from, value: 5_000_000 }],
        step: 10_000,
      },
      ceilings: [{ code: 'INCOME', times: [{ from, value: 30_000 }], missing: 200_000 }],
      gates: [{ effect: { kind: 'cut', to: [{ from, value: 5_000 }] } }],
    });
  });

  test('has values by date of effect', () => {
    const dated = '[{ from: 2026-01-01, value: 3x }, { from: 2026-07-01, value: 250% }]';
    expect(policyWith('times: 3x', `times: ${dated}`).ceilings[0]).toMatchObject({
      times: [
        { from: day('2026-01-01'), value: 30_000 },
        { from: day('2026-07-01'), value: 25_000 },
      ],
    });
  });

  test('reads the same from JSON', () => {
    const json = `{
      "$schema": "../../schemas/appetite.schema.json",
      "kind": "appetite", "id": "example", "version": 1, "effectiveFrom": "2026-01-01",
      "regime": "expansion", "words": { "zh-CN": "扩张", "en": "expansion" },
      "byGrade": { "A": "1.2x", "B": "100%" }
    }`;
    expect(read(json)).toEqual(read(APPETITE));
  });
});

describe('a field that is misspelt', () => {
  const keyed = /^(\s*(?:- )?)([a-zA-Z]+)(:.*)$/;

  test.each(files)('anywhere in policies/%s is told of at its place', (file) => {
    const lines = readFileSync(`${shipped}/${file}`, 'utf8').split('\n');
    const told = lines.flatMap((line, i) => {
      const [, indent, field, rest] = keyed.exec(line) ?? [];
      if (field === undefined || field.startsWith('zh')) return [];
      const misspelt = lines.with(i, `${indent}${field}s${rest}`).join('\n');
      const outcome = read(misspelt);
      return 'ok' in outcome ? [line] : [];
    });
    expect(told).toEqual([]);
  });
});

describe('whatever a document says', () => {
  const rubbish = fc.oneof(
    fc.constantFrom('', 'x', '2026-02-30', '100.555', '35%', 'INCOME', -1, 0.5, 2 ** 60, null),
    fc.constantFrom<unknown>([], {}, [null], true, { from: '2026-01-01' }),
    fc.jsonValue(),
  );

  /** The value with one part of it, somewhere inside, overwritten or (where undefined) taken away. */
  function spoilt(value: unknown, way: readonly number[], by: unknown): unknown {
    const [turn, ...rest] = way;
    if (turn === undefined || typeof value !== 'object' || value === null) return by;
    const keys = Object.keys(value);
    const key = keys[turn % Math.max(keys.length, 1)];
    if (key === undefined) return by;
    const part = spoilt((value as Record<string, unknown>)[key], rest, by);
    if (!Array.isArray(value)) return { ...value, [key]: part };
    return value.map((item, i) => (String(i) === key ? part : item));
  }

  const slip = fc.tuple(
    fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 6 }),
    fc.oneof({ weight: 3, arbitrary: rubbish }, fc.constant(undefined)),
  );
  const texts = fc
    .tuple(fc.constantFrom(...EXAMPLES), fc.array(slip, { minLength: 1, maxLength: 3 }))
    .map(([[, text], slips]) => {
      const document = slips.reduce((whole, [way, by]) => spoilt(whole, way, by), parse(text));
      return JSON.stringify(document, null, 2) ?? '';
    });

  test('it either reads or has problems, each at its place and told once', () => {
    fc.assert(
      fc.property(fc.oneof({ weight: 4, arbitrary: texts }, fc.string()), (text) => {
        const outcome = read(text);
        if ('ok' in outcome) return;
        const told = outcome.problems.map(formatProblem);
        expect(told).not.toHaveLength(0);
        expect(told).toEqual([...new Set(told)]);
        for (const said of told)
          expect(said).toMatch(/^a\.yaml:[1-9]\d*:[1-9]\d*\P{Cc}*: \P{Cc}+$/u);
      }),
      { numRuns: 1_000 },
    );
  });
});
