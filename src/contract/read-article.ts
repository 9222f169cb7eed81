import { Compile, type Validator } from 'typebox/compile';
import type { Language } from '../kernel/index.ts';
import { articleSchema } from './article-schema.ts';
import { expectedBut, type Outcome, type Problem, problemOf } from './problem.ts';
import { schemaFaults } from './schema-problems.ts';
import { readYaml } from './yaml-text.ts';

/** An article for borrowers in one language. */
export interface ArticleText {
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  /** Reasons that it helps with. */
  readonly codes: readonly string[];
  /** What it helps to do, by the names that advice uses. */
  readonly actions: readonly string[];
  readonly sources: readonly string[];
  readonly videos: readonly { readonly title: string; readonly url: string }[];
  /** Markdown. */
  readonly body: string;
}

/** One article in every language. */
export interface Article {
  readonly id: string;
  readonly texts: Readonly<Record<Language, ArticleText>>;
}

const validator = Compile(articleSchema) as Validator;
const FENCE = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/;

/** Reads one article: front matter in YAML, then Markdown. Problems name file, line and column. */
export function readArticle(text: string, file: string): Outcome<ArticleText> {
  const [, front, body] = FENCE.exec(text.replaceAll('\r\n', '\n')) ?? [];
  if (front === undefined || body === undefined) {
    const found = text.split('\n', 1)[0];
    const message = expectedBut('front matter between two lines of ---, then the text', found);
    return { problems: [{ path: '', file, line: 1, message }] };
  }
  const yaml = readYaml(front);
  const located = (problem: Problem): Problem => ({
    ...problem,
    file,
    // The front matter begins behind the first fence.
    line: (problem.line ?? 1) + 1,
  });
  if (yaml.problems.length > 0) {
    return { problems: yaml.problems.map((problem) => located({ path: '', ...problem })) };
  }
  if (!validator.Check(yaml.value)) {
    const faults = schemaFaults(articleSchema, yaml.value);
    return {
      problems: faults.map((fault) =>
        located({ ...problemOf(fault), ...yaml.placeOf(fault.steps) }),
      ),
    };
  }
  if (body.trim() === '') {
    return { problems: [{ path: '', file, message: expectedBut('a text', undefined) }] };
  }
  const fields = yaml.value as Omit<ArticleText, 'body' | 'videos'> & Partial<ArticleText>;
  return { ok: { videos: [], ...fields, body: body.trim() } };
}

/** The languages of one article together: they must help with the same things. */
export function joinArticle(id: string, texts: Article['texts']): Outcome<Article> {
  const [first, ...others] = Object.entries(texts) as [Language, ArticleText][];
  if (first === undefined) return { problems: [{ path: id, message: 'has no text' }] };
  const problems = others.flatMap(([language, text]) =>
    (['codes', 'actions', 'minutes'] as const)
      .filter((field) => String(text[field]) !== String(first[1][field]))
      .map((field) => ({
        path: `${id}.${language}.${field}`,
        message: expectedBut(`${first[1][field]}, as in ${first[0]}`, String(text[field])),
      })),
  );
  return problems.length > 0 ? { problems } : { ok: { id, texts } };
}
