import type { Clock, Headroom, NoticeStore } from '../app/index.ts';
import type { Article } from '../contract/index.ts';
import { type Choice, chooseArticles, FOUND, type GuidanceRules, SENT } from '../guidance/index.ts';

export interface GuideParts {
  readonly store: NoticeStore;
  readonly headroom: Pick<Headroom, 'decisions' | 'acceptedPlans'>;
  readonly clock: Clock;
  readonly articles: readonly Article[];
}

/** At one time: more would not be read. */
const SENT_AT_ONCE = 1;

/** What would help an account now, most helpful first, whether it was sent already or not. */
export function suggest(account: string, parts: GuideParts): Promise<readonly Choice[]> {
  return choose(account, parts, FOUND);
}

/** By the account's last decision and the plan that it follows. */
async function choose(
  account: string,
  parts: GuideParts,
  rules: GuidanceRules,
): Promise<readonly Choice[]> {
  const { store, headroom, clock, articles } = parts;
  const [latest] = await headroom.decisions(account, { after: null, limit: 1 });
  if (latest === undefined) return [];
  const shown = await store.shown(account);
  const chosen = (await store.preferences([account])).get(account);
  const plans = (await headroom.acceptedPlans(account)).filter(({ state }) => state === 'open');
  const reader = {
    reasons: latest.decision.holds.map(({ code }) => code),
    actions: plans.flatMap(({ steps }) => steps.map(({ step }) => step.action)),
    shown: shown.map(({ article, on, readAt }) => ({ article, on, read: readAt !== null })),
    optedOut: chosen?.guidance === false,
  };
  return chooseArticles(articles, reader, clock().day, rules);
}

/** Sends what helps most, as far as the caps on how often and the account's own choice allow. */
export async function guide(account: string, parts: GuideParts): Promise<readonly Choice[]> {
  const { store, clock } = parts;
  const before = (await store.shown(account)).length;
  const choices = (await choose(account, parts, SENT)).slice(0, SENT_AT_ONCE);
  if (choices.length === 0) return [];
  const { day, at } = clock();
  const messages = choices.map(({ article: { id }, because }) => ({
    account,
    kind: 'guidance',
    body: { article: id, because },
    createdAt: at,
  }));
  const articles = choices.map(({ article }) => article.id);
  return (await store.show({ account, articles, day, before, messages })) ? choices : [];
}
