import { describe, expect, it } from 'vitest';
import { formatProblem } from './problem.ts';
import { type ArticleText, joinArticle, readArticle } from './read-article.ts';

const FRONT = `title: Late
summary: What to do.
minutes: 2
codes: [OLD_ARREARS]
actions: [PAY_ON_TIME]
sources: []
`;

const read = (front: string, body = 'Pay.') => readArticle(`---\n${front}---\n\n${body}\n`, 'a.md');

const problemsOf = (outcome: ReturnType<typeof readArticle>): readonly string[] =>
  'problems' in outcome ? outcome.problems.map(formatProblem) : [];

describe('an article', () => {
  it('has front matter and a text', () => {
    const outcome = read(FRONT);
    expect(outcome).toMatchObject({ ok: { title: 'Late', minutes: 2, videos: [], body: 'Pay.' } });
  });

  it('may link to videos, by secure addresses only', () => {
    const video = (url: string) => `${FRONT}videos:\n  - { title: One, url: "${url}" }\n`;
    expect(problemsOf(read(video('https://example.org/1')))).toEqual([]);
    expect(problemsOf(read(video('javascript:alert(1)')))).toEqual([
      'a.md:9:19 videos[0].url: expected an address that begins with https://, found "javascript:alert(1)"',
    ]);
  });

  it('is refused with file, line and field where something is wrong', () => {
    expect(problemsOf(read(FRONT.replace('minutes: 2', 'minutes: soon')))).toEqual([
      'a.md:4:1 minutes: expected whole minutes from 1, found "soon"',
    ]);
    expect(problemsOf(read(FRONT.replace('codes: [OLD_ARREARS]', 'codes: []')))).toHaveLength(1);
    expect(problemsOf(read(`${FRONT}titel: x\n`))[0]).toContain('titel');
    expect(problemsOf(read(FRONT, '  '))).toEqual(['a.md: expected a text, found nothing']);
    expect(problemsOf(readArticle('# Late\n', 'a.md'))).toEqual([
      'a.md:1: expected front matter between two lines of ---, then the text, found "# Late"',
    ]);
  });

  it('helps with the same things in every language', () => {
    const outcome = read(FRONT);
    if (!('ok' in outcome)) throw new Error('the example is sound');
    const en = outcome.ok;
    const other: ArticleText = { ...en, codes: ['PAST_DUE_NOW'] };
    expect(joinArticle('late', { 'zh-CN': en, en })).toMatchObject({ ok: { id: 'late' } });
    expect(joinArticle('late', { 'zh-CN': en, en: other })).toEqual({
      problems: [
        {
          path: 'late.en.codes',
          message: 'expected OLD_ARREARS, as in zh-CN, found "PAST_DUE_NOW"',
        },
      ],
    });
  });
});
