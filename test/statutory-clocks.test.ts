import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Document, formatProblem, readDocument } from '../src/contract/index.ts';
import { type Day, day, lifeRules, type Pack, type Policy } from '../src/kernel/index.ts';

function read(file: string): Document {
  const source = readFileSync(new URL(`../policies/${file}.yaml`, import.meta.url), 'utf8');
  const outcome = readDocument(source, { file, currency: 'CNY' });
  if ('ok' in outcome) return outcome.ok;
  throw new Error(outcome.problems.map(formatProblem).join('\n'));
}

const packOf = (name: string) => read(`jurisdictions/${name}`).document as Pack;
const always = (value: number) => [{ from: day('2000-01-01'), value }];

/** A policy whose own times are longer than any law's, and whose notices are none. */
const SLOW: Policy = {
  ...(read('cn-personal').document as Policy),
  life: { offerStands: always(30), answerWithin: always(60), cutNotice: always(0) },
};
const TODAY: Day = day('2026-11-24');

describe('the law sets clocks that no policy makes longer:', () => {
  test('in the United States a request for more is answered within 30 days', () => {
    expect(lifeRules(SLOW, packOf('us'), TODAY).answerRequest).toBe(30);
  });

  test('there, a cut that may bring a person a fee is announced 45 days before, and a business none', () => {
    expect(lifeRules(SLOW, packOf('us'), TODAY).feeNotice).toBe(45);
    expect(lifeRules({ ...SLOW, segment: 'business' }, packOf('us'), TODAY).feeNotice).toBe(0);
  });

  test('in China a dispute is answered within 20 days', () => {
    expect(lifeRules(SLOW, packOf('cn'), TODAY).answerDispute).toBe(20);
  });

  test('where the policy promises an answer sooner, that holds', () => {
    const fast = { ...SLOW, life: { ...SLOW.life, answerWithin: always(7) } } as Policy;
    const { answerRequest, answerDispute, answerReview } = lifeRules(fast, packOf('us'), TODAY);
    expect([answerRequest, answerDispute, answerReview]).toEqual([7, 7, 7]);
  });

  test('before its law was in force a clock did not run', () => {
    expect(lifeRules(SLOW, packOf('cn'), day('2013-03-14')).answerDispute).toBe(60);
  });
});
