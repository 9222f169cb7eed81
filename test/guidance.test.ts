import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ACTIONS } from '../src/advice/index.ts';
import { GUIDANCE_FOLDER, loadArticles } from '../src/cli/articles.ts';
import { loadAllRules } from '../src/cli/documents.ts';
import type { ArticleText } from '../src/contract/index.ts';
import { ENGINE_REASONS } from '../src/kernel/index.ts';

const LANGUAGES = ['zh-CN', 'en'] as const;

const files = readdirSync(GUIDANCE_FOLDER).filter((file) => /\.(en|zh-CN)\.md$/.test(file));
const ids = [...new Set(files.map((file) => file.replace(/\.(en|zh-CN)\.md$/, '')))];

const articles = loadArticles(GUIDANCE_FOLDER);

/** Every ceiling and gate of the shipped policies and packs, with what a borrower can do. */
const rules = loadAllRules();
const written = rules.flatMap(({ policy, pack }) => [
  ...policy.ceilings,
  ...policy.gates,
  ...(pack?.rules ?? []).flatMap(({ on, rule }) => {
    if (!on || (rule.kind !== 'ceiling' && rule.kind !== 'gate')) return [];
    return [rule.kind === 'ceiling' ? rule.ceiling : rule.gate];
  }),
]);

describe('the library of articles', () => {
  it('has at least fifteen, each in Chinese and English', () => {
    expect(articles.length).toBeGreaterThanOrEqual(15);
    expect(files).toHaveLength(ids.length * LANGUAGES.length);
  });

  it('is written in the language that it says', () => {
    for (const { id, texts } of articles) {
      const letters = ({ body }: ArticleText) => body.match(/\p{Letter}/gu) ?? [];
      const chinese = (text: ArticleText) =>
        letters(text).filter((letter) => /\p{Script=Han}/u.test(letter)).length /
        letters(text).length;
      const shares = [chinese(texts['zh-CN']) > 0.8, chinese(texts.en) < 0.05];
      expect([id, ...shares]).toEqual([id, true, true]);
    }
  });

  it('has something to read about everything in the shipped policies that a borrower can change', () => {
    const helped = new Set(articles.flatMap(({ texts }) => texts.en.codes));
    const missing = written
      .filter(({ remedy }) => remedy !== undefined)
      .map(({ code }) => code)
      .filter((code) => !helped.has(code));
    expect([...new Set(missing)]).toEqual([]);
  });

  it('has something to read about each of the engine’s own reasons', () => {
    const helped = new Set(articles.flatMap(({ texts }) => texts.en.codes));
    expect(Object.keys(ENGINE_REASONS).filter((code) => !helped.has(code))).toEqual([]);
  });

  it('names the steps of plans as advice does, and has something to read about each', () => {
    const named = new Set(articles.flatMap(({ texts }) => texts.en.actions));
    expect([...named].toSorted()).toEqual([...ACTIONS].toSorted());
  });

  it('never tells anybody to draw more', () => {
    for (const { texts } of articles) {
      expect(texts.en.body).not.toMatch(/\b(draw|borrow|spend) more (to|so that)\b/i);
      expect(texts['zh-CN'].body).not.toMatch(/多借(一些|一点)?(就|可以|能)/);
    }
  });
});
