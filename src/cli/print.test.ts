import { expect, it } from 'vitest';
import { wrapped } from './print.ts';

it('a line is broken between words, and goes on behind its blanks and its sign of a list', () => {
  const text = '  • The limit can go no further than ¥30,000.\n\n    → Consent to it.';
  expect(wrapped(text, 24)).toBe(
    '  • The limit can go no\n    further than\n    ¥30,000.\n\n    → Consent to it.',
  );
});

it('Chinese is broken between letters, never in a number and never before its punctuation', () => {
  expect(wrapped('额度可以高出¥9,000。今天', 16)).toBe('额度可以高出\n¥9,000。今天');
  expect(wrapped('额度可以，今天', 8)).toBe('额度可\n以，今天');
});

it('what is longer than a line stays whole, and so does everything where nobody knows how long a line is', () => {
  const digest = `sha256 ${'0'.repeat(64)}`;
  expect(wrapped(digest, 40)).toBe(digest.replace(' ', '\n'));
  expect(wrapped(digest, undefined)).toBe(digest);
});
