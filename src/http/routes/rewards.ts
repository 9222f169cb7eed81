import type { Discounted, RewardsView } from '../../app/index.ts';
import {
  accountParams,
  type EventContext,
  formatAmount,
  redeemBodySchema,
  redeemedSchema,
  rewardsSchema,
} from '../../contract/index.ts';
import {
  addDays,
  basisPoints,
  featureOf,
  formatDay,
  type Language,
  type Outlook,
  type Programme,
  REWARD_REFUSALS,
} from '../../kernel/index.ts';
import { ROLES } from '../principal.ts';
import { type Route, route } from '../route.ts';

const GROUP = 'Rewards';
const HISTORY_MAX = 500;

export const rewardRoutes: readonly Route[] = [
  route({
    id: 'getRewards',
    method: 'GET',
    path: '/v1/accounts/:account/rewards',
    group: GROUP,
    summary: 'An account’s points, how each rule stands and what keeps it from giving points',
    roles: ROLES,
    scope: 'rewards:read',
    account: 'account',
    params: accountParams,
    answers: { 200: rewardsSchema },
    problems: ['account_must_be_opened'],
    handle: async ({ params: { account }, language }, { headroom, context }) => {
      const view = await headroom.rewards(account);
      if (view !== null) return { status: 200, body: writeRewards(view, language, context) };
      if ((await headroom.account(account)) === null) return { refused: 'account_must_be_opened' };
      return { status: 200, body: { account, ...NO_PROGRAMME } };
    },
  }),
  route({
    id: 'redeem',
    method: 'POST',
    path: '/v1/accounts/:account/rewards/discounts',
    group: GROUP,
    summary: 'Points for a lower rate on the next draw; the same id again buys nothing more',
    roles: ['borrower', 'machine'],
    scope: 'rewards:write',
    account: 'account',
    params: accountParams,
    body: redeemBodySchema,
    answers: { 200: redeemedSchema },
    problems: [
      'account_must_be_opened',
      'programme_must_be_in_force',
      'id_must_not_be_taken',
      'rate_must_be_above_floor',
      'points_must_suffice',
      'budget_must_suffice',
    ],
    handle: async ({ params, body }, { headroom }) => {
      const rate = body.rate === undefined ? null : basisPoints(body.rate);
      const answer = await headroom.redeem({ account: params.account, id: body.id, rate });
      if ('refused' in answer) return answer;
      const { discount, balance } = answer;
      return { status: 200, body: { ...writeDiscount(discount), balance } };
    },
  }),
];

/** Where nothing can be earned, which is no fault of whoever asks. */
const NO_PROGRAMME = {
  ...{ programme: null, balance: 0, heldOut: false, offer: null },
  ...{ lots: [], rules: [], discounts: [], history: [] },
};

function writeRewards(
  view: RewardsView,
  language: Language,
  { currency }: EventContext,
): Readonly<Record<string, unknown>> {
  const { account, programme, balance, heldOut, lots, rules, discounts, history } = view;
  const { upTo, budget: _, ...offer } = programme.discount;
  return {
    ...{ account, programme: `${programme.id}@${programme.version}`, balance, heldOut },
    lots: lots.map(({ on, left }) => ({
      earned: formatDay(on),
      left,
      expires: formatDay(addDays(on, programme.points.expireAfter)),
    })),
    rules: rules.map((one) => writeRule(one, programme, language)),
    offer: {
      ...offer,
      upTo: { amount: formatAmount(upTo.amount, currency), days: upTo.days },
      affordable: balance >= offer.costs,
    },
    discounts: discounts.map(writeDiscount),
    history: history.slice(0, HISTORY_MAX).map((one) => ({ ...one, on: formatDay(one.on) })),
  };
}

function writeDiscount({ until, ...discount }: Discounted): object {
  return { ...discount, until: formatDay(until) };
}

function writeRule(one: Outlook, programme: Programme, language: Language): object {
  const { rule, times, points, last, from, conditions, refused } = one;
  return {
    ...{ code: rule.code, words: rule.words[language], kind: rule.kind, each: rule.points },
    ...{ times, points },
    last: last === null ? null : formatDay(last),
    again: from === null ? null : formatDay(from),
    conditions: conditions.map(({ condition, value, holds }) => {
      const words = featureOf(condition.feature).words[language];
      return { ...condition, words, value, holds };
    }),
    refused: refused === null ? null : writeReason(refused, programme, language),
  };
}

function writeReason(
  refused: NonNullable<Outlook['refused']>,
  { refuse }: Programme,
  language: Language,
): object {
  if (typeof refused === 'string') {
    return { code: refused, words: REWARD_REFUSALS[refused][language] };
  }
  const words = refuse.find(({ code }) => code === refused.pattern)?.words[language];
  return { code: refused.pattern, words: words ?? refused.pattern };
}
