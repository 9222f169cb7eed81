import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Article, type ArticleText, joinArticle, readArticle } from '../contract/index.ts';
import type { Language } from '../kernel/index.ts';
import { DocumentError } from './documents.ts';
import { packageRoot } from './root.ts';

export const GUIDANCE_FOLDER: string = join(packageRoot, 'guidance');

const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

/** Every article of a folder, in the order of their names. */
export function loadArticles(folder: string): readonly Article[] {
  const names = readdirSync(folder).filter((file) => file.endsWith('.en.md'));
  return names.sort().map((file) => loadArticle(folder, file.replace('.en.md', '')));
}

function loadArticle(folder: string, id: string): Article {
  const texts = LANGUAGES.map((language): [Language, ArticleText] => {
    const file = join(folder, `${id}.${language}.md`);
    const read = readArticle(readFileSync(file, 'utf8'), file);
    if ('problems' in read) throw new DocumentError(read.problems);
    return [language, read.ok];
  });
  const joined = joinArticle(id, Object.fromEntries(texts) as Article['texts']);
  if ('problems' in joined) throw new DocumentError(joined.problems);
  return joined.ok;
}
