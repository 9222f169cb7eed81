import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical } from './canonical.ts';

const canonicalize: (value: unknown) => string = createRequire(import.meta.url)('canonicalize');

test('any JSON value has the form that another implementation of RFC 8785 gives it', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      expect(canonical(value)).toBe(canonicalize(value));
    }),
    { numRuns: 1_000 },
  );
});

test('the example of RFC 8785, section 3.2.2, has the form of its section 3.2.3', () => {
  const example = {
    numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '€$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
    literals: [null, true, false],
  };
  expect(canonical(example)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

test('members are sorted by UTF-16 code units, as in section 3.2.3', () => {
  const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
  const text = canonical(Object.fromEntries(keys.map((key) => [key, 0])));
  const order = Object.keys(JSON.parse(text));
  expect(order).toEqual(['1', '\r', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33']);
});

test.each([[Number.NaN], [Number.POSITIVE_INFINITY], [undefined], [() => 1]])(
  '%s has no canonical form',
  (value) => expect(() => canonical({ value })).toThrow(TypeError),
);
