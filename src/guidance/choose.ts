import type { Article } from '../contract/index.ts';
import type { Day } from '../kernel/index.ts';

/** How much guidance one borrower is given. */
export interface GuidanceRules {
  /** Articles shown within any 30 days, at most. */
  readonly most: number;
  /** An article that was shown is not shown again for so many days. */
  readonly again: number;
}

/** Of what a borrower is sent. */
export const SENT: GuidanceRules = { most: 4, again: 90 };
/** Of what a borrower finds who comes to look: what was sent and not read yet is still there. */
export const FOUND: GuidanceRules = { most: Number.POSITIVE_INFINITY, again: 0 };

const MONTH = 30;

/** What a borrower was shown and what they did with it. */
export interface Shown {
  readonly article: string;
  readonly on: Day;
  readonly read: boolean;
}

export interface Reader {
  /** Reason codes in the decision's order of precedence. */
  readonly reasons: readonly string[];
  /** What the borrower's plan has them do, first step first. */
  readonly actions: readonly string[];
  readonly shown: readonly Shown[];
  readonly optedOut: boolean;
}

/** An article, and what it was chosen for: a reason code or an action. */
export interface Choice {
  readonly article: Article;
  readonly because: string;
}

/**
 * The articles to show now, most helpful first: those about what holds the limit, in the order of the
 * decision's reasons, then those about the steps of the plan. One that was read does not come again; one
 * that was only shown waits its time; and the cap on a month is kept, whatever the reasons.
 */
export function chooseArticles(
  articles: readonly Article[],
  reader: Reader,
  day: Day,
  rules: GuidanceRules,
): readonly Choice[] {
  if (reader.optedOut) return [];
  const lately = reader.shown.filter(({ on }) => day - on < MONTH).length;
  const open = articles.filter(({ id }) => !isSpent(id, reader.shown, day, rules));
  const wanted = [
    ...reader.reasons.flatMap((code) => helpingWith(open, 'codes', code)),
    ...reader.actions.flatMap((action) => helpingWith(open, 'actions', action)),
  ];
  const once = wanted.filter(
    ({ article }, place) => wanted.findIndex((other) => other.article.id === article.id) === place,
  );
  return once.slice(0, Math.max(rules.most - lately, 0));
}

function helpingWith(
  articles: readonly Article[],
  field: 'codes' | 'actions',
  name: string,
): readonly Choice[] {
  return articles
    .filter(({ texts }) => texts.en[field].includes(name))
    .map((article) => ({ article, because: name }));
}

function isSpent(id: string, shown: readonly Shown[], day: Day, { again }: GuidanceRules): boolean {
  return shown.some(({ article, on, read }) => article === id && (read || day - on < again));
}
