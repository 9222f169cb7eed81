import { describe, expect, it } from 'vitest';
import type { Article, ArticleText } from '../contract/index.ts';
import type { Day } from '../kernel/index.ts';
import { chooseArticles, type Reader, SENT } from './choose.ts';

const today = 20_000 as Day;

function article(id: string, codes: readonly string[], actions: readonly string[] = []): Article {
  const text: ArticleText = {
    title: id,
    summary: id,
    minutes: 1,
    codes,
    actions,
    sources: [],
    videos: [],
    body: id,
  };
  return { id, texts: { 'zh-CN': text, en: text } };
}

const ARTICLES = [
  article('arrears', ['OLD_ARREARS', 'PAST_DUE_NOW'], ['PAY_ON_TIME']),
  article('lenders', ['NUMBER_OF_LENDERS'], ['REPAY_OTHER_LENDERS']),
  article('income', ['INCOME_NOT_PROVED'], ['VERIFY_INCOME']),
  article('report', ['NUMBER_OF_LENDERS'], []),
];

const reader = (given: Partial<Reader>): Reader => ({
  reasons: [],
  actions: [],
  shown: [],
  optedOut: false,
  ...given,
});

const chosen = (given: Partial<Reader>, most = 4): readonly string[] =>
  chooseArticles(ARTICLES, reader(given), today, { most, again: 90 }).map((it) => it.article.id);

describe('guidance', () => {
  it('follows the order of the reasons, and then the steps of the plan', () => {
    const reasons = ['NUMBER_OF_LENDERS', 'OLD_ARREARS'];
    const all = chosen({ reasons, actions: ['VERIFY_INCOME'] });
    expect(all).toEqual(['lenders', 'report', 'arrears', 'income']);
  });

  it('names what each article was chosen for, once', () => {
    const choices = chooseArticles(
      ARTICLES,
      reader({ reasons: ['PAST_DUE_NOW', 'OLD_ARREARS'], actions: ['PAY_ON_TIME'] }),
      today,
      SENT,
    );
    expect(choices.map(({ article: { id }, because }) => [id, because])).toEqual([
      ['arrears', 'PAST_DUE_NOW'],
    ]);
  });

  it('is silent without a reason', () => {
    expect(chosen({})).toEqual([]);
    expect(chosen({ reasons: ['PRODUCT_CAP'] })).toEqual([]);
  });

  it('is silent for a borrower who wants none', () => {
    expect(chosen({ reasons: ['OLD_ARREARS'], optedOut: true })).toEqual([]);
  });

  it('does not repeat what was read', () => {
    const shown = [{ article: 'arrears', on: (today - 900) as Day, read: true }];
    expect(chosen({ reasons: ['OLD_ARREARS'], shown })).toEqual([]);
  });

  it('repeats what was only shown after its time, and not a day before', () => {
    const at = (days: number) => [{ article: 'arrears', on: (today - days) as Day, read: false }];
    expect(chosen({ reasons: ['OLD_ARREARS'], shown: at(89) })).toEqual([]);
    expect(chosen({ reasons: ['OLD_ARREARS'], shown: at(90) })).toEqual(['arrears']);
  });

  it('keeps the cap of a month, whatever the reasons', () => {
    const shown = [{ article: 'income', on: (today - 29) as Day, read: true }];
    const reasons = ['NUMBER_OF_LENDERS', 'OLD_ARREARS'];
    expect(chosen({ reasons, shown }, 2)).toEqual(['lenders']);
    expect(chosen({ reasons, shown }, 1)).toEqual([]);
    const before = [{ article: 'income', on: (today - 30) as Day, read: true }];
    expect(chosen({ reasons, shown: before }, 1)).toEqual(['lenders']);
  });
});
