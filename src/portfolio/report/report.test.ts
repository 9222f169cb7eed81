import { describe, expect, it } from 'vitest';
import { day } from '../../kernel/index.ts';
import { bookOf, HAND_MADE_RULES, opened } from '../hand-made.test-support.ts';
import { review } from '../review.ts';
import { findStagnation } from '../stagnation.ts';
import { summarize } from '../summary.ts';
import { renderReport } from './report.ts';

const done = review({
  book: bookOf({
    waits: [
      ...opened('2023-06-01', 800_000),
      ['2024-07-01', { type: 'arrearsReported', daysPastDue: 10 }],
      ['2024-07-11', { type: 'arrearsReported', daysPastDue: 0 }],
    ],
    rises: opened('2023-06-01', 500_000),
  }),
  dates: [day('2024-12-31')],
  rulesFor: () => HAND_MADE_RULES,
});
const input = {
  portfolio: 'Tom & <script>alert(1)</script>',
  currency: 'CNY',
  digits: 2,
  summaries: summarize(done),
  stagnation: findStagnation(done, 6, day('2023-01-01')),
  nameOf: (code: string, language: string): string => `${code} <${language}>`,
};
const html = renderReport(input);

describe('the report', () => {
  it('loads nothing from outside and runs no script', () => {
    expect(html).not.toMatch(/<(script|link|img|iframe|object)\b/i);
    expect(html).not.toMatch(/\b(src|href)\s*=\s*["']?\s*(https?:)?\/\//i);
    expect(html).not.toMatch(/url\((?!#)|@import/i);
  });

  it('says everything in Chinese and in English', () => {
    expect(html).toContain('额度复审结果');
    expect(html).toContain('Limits reviewed');
    expect(html).toContain('OLD_ARREARS &lt;zh-CN&gt;');
    expect(html).toContain('OLD_ARREARS &lt;en&gt;');
  });

  it('shows names as text, whatever stands in them', () => {
    expect(html).toContain('Tom &amp; &lt;script&gt;');
  });

  it('draws its charts as pictures in the page, the same ones every time', () => {
    // Moves, totals, holds, money and record, in two languages.
    expect(html.match(/<svg\b/g)).toHaveLength(10);
    const withoutIds = (page: string): string => page.replaceAll(/\bzr\d+-/g, 'zr-');
    expect(withoutIds(renderReport(input))).toBe(withoutIds(html));
  });

  it('marks the totals of a single date, which make no line', () => {
    const twoDates = { ...input, summaries: [...input.summaries, ...input.summaries] };
    const marks = (page: string): number => page.match(/<path d="M1 0A1 1 0/g)?.length ?? 0;
    expect(marks(html)).toBeGreaterThan(marks(renderReport(twoDates)));
  });

  it('gives no two elements of the page the same id', () => {
    const ids = Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('writes no value that is no text', () => {
    expect(html).not.toMatch(/\[object |undefined|NaN/);
  });

  it('says "at least" of a wait that goes back to where the data begin', () => {
    const stagnation = findStagnation(done, 6, day('2023-06-01'));
    const later = renderReport({ ...input, stagnation });
    expect([later.includes('at least 19'), later.includes('至少 19')]).toEqual([true, true]);
    expect(html).not.toMatch(/at least 19|至少 19/);
  });

  it('tells the sums of the review', () => {
    expect(html).toContain('1 of 2 accounts in good standing');
    // What the one who waits would have more: a fifth of 8,000.
    expect(html).toContain('¥1,600');
    // What the other one was raised by: a fifth of 5,000.
    expect(html).toContain('+¥1,000');
  });
});
