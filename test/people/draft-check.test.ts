import { expect, it } from 'vitest';
import { DraftChecker } from '../../src/app/draft-check.ts';
import { RuleBook } from '../../src/app/rule-book.ts';
import { readNewDocument } from '../../src/http/index.ts';
import { personalDocuments } from '../service/world.test-support.ts';
import { largePolicy } from './drafts-suite.test-support.ts';

it('a check that does not end in its time is given up, and the next one is made all the same', async () => {
  const read = readNewDocument(largePolicy(30), 'large', 'CNY');
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  const [policy, ...others] = personalDocuments();
  const book = others.reduce((all, one) => all.with(one), new RuleBook());
  const checker = new DraftChecker(2, 6_000);
  if (policy === undefined) throw new Error('no policy');
  const [given, made] = await Promise.all([
    checker.check(read.ok, book),
    checker.check(policy, book),
  ]);
  expect(given).toEqual({ refused: 'check_must_end_in_time' });
  expect('findings' in made && made.findings.map(({ code }) => code)).toContain('MONOTONE_PROVED');
});
