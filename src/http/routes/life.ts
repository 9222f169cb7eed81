import type { AccountView, DueAccount, LifeAsk, ReviewProgress } from '../../app/index.ts';
import {
  accountParams,
  closureSchema,
  deadlinePageSchema,
  deadlinesQuery,
  type EventContext,
  formatAmount,
  lifeMeasureSchema,
  lifeReplySchema,
  lifeRequestSchema,
  lifeSchema,
  limitHistorySchema,
  reviewBodySchema,
  reviewParams,
  reviewSchema,
} from '../../contract/index.ts';
import { type Change, type Day, formatDay, type OpenLife, opened } from '../../kernel/index.ts';
import { pageByText, pageOfRows } from '../cursor.ts';
import { type Principal, ROLES } from '../principal.ts';
import type { ProblemName } from '../problems.ts';
import { readAmount, readDay } from '../read-values.ts';
import { type Answer, type Route, route, type Service } from '../route.ts';

const GROUP = 'Life of a limit';

/** What can be wrong with everything that is asked of a life. */
const ALWAYS: readonly ProblemName[] = [
  'account_must_be_opened',
  'id_must_not_be_taken',
  'ACCOUNT_CLOSED',
  'TIME_BACKWARDS',
];

const TEMPORARY: readonly ProblemName[] = [
  'amount_must_be_positive',
  'policy_must_be_in_force',
  'FROZEN',
  'CUT_PENDING',
  'OPTED_OUT',
  'NOT_REQUESTED',
  'DATE_PASSED',
  'DATE_TOO_FAR',
  'NOT_A_RISE',
  'ABOVE_CEILINGS',
  'ABOVE_OWN_CAP',
];

export const lifeRoutes: readonly Route[] = [
  route({
    id: 'getLife',
    method: 'GET',
    path: '/v1/accounts/:account/life',
    group: GROUP,
    summary: 'What stands of a limit and what is on its way, with every deadline',
    roles: ROLES,
    scope: 'accounts:read',
    account: 'account',
    params: accountParams,
    answers: { 200: lifeSchema },
    problems: ['account_must_be_opened'],
    handle: async ({ params, principal }, { headroom, context }) => {
      const view = await headroom.account(params.account);
      if (view === null) return { refused: 'account_must_be_opened' };
      return { status: 200, body: writeLife(view, principal.account !== null, context) };
    },
  }),
  route({
    id: 'getLimitHistory',
    method: 'GET',
    path: '/v1/accounts/:account/limit-history',
    group: GROUP,
    summary: 'Each move of the granted limit, with the decision that brought it about',
    roles: ROLES,
    scope: 'accounts:read',
    account: 'account',
    params: accountParams,
    answers: { 200: limitHistorySchema },
    problems: ['account_must_be_opened'],
    handle: async ({ params }, { headroom, context }) => {
      const moves = await headroom.limitHistory(params.account);
      if (moves === null) return { refused: 'account_must_be_opened' };
      const items = moves.map(({ on, limit, ...move }) => ({
        ...{ on: formatDay(on), limit: formatAmount(limit, context.currency) },
        ...move,
      }));
      return { status: 200, body: { items } };
    },
  }),
  route({
    id: 'askOfLife',
    method: 'POST',
    path: '/v1/accounts/:account/requests',
    group: GROUP,
    summary: 'What a borrower asks: answers an offer, asks for a limit, sets a cap, disputes',
    roles: ['borrower', 'machine'],
    scope: 'life:write',
    account: 'account',
    params: accountParams,
    body: lifeRequestSchema,
    answers: { 200: lifeReplySchema },
    problems: [
      ...ALWAYS,
      ...TEMPORARY,
      'NO_OFFER',
      'OFFER_EXPIRED',
      'ABOVE_OFFER',
      'REQUEST_PENDING',
    ],
    handle: ({ params, body, principal }, service) =>
      live(params.account, body, { principal, forLender: false }, service),
  }),
  route({
    id: 'actOnLife',
    method: 'POST',
    path: '/v1/accounts/:account/measures',
    group: GROUP,
    summary: 'What staff does: freezes and thaws, grants a temporary limit, asks for a review',
    roles: ['agent', 'approver', 'administrator'],
    scope: 'life:write',
    account: 'account',
    params: accountParams,
    body: lifeMeasureSchema,
    answers: { 200: lifeReplySchema },
    problems: [...ALWAYS, ...TEMPORARY, 'FROZEN_BY_RULE'],
    handle: ({ params, body, principal }, service) =>
      live(params.account, body, { principal, forLender: true }, service),
  }),
  route({
    id: 'closeAccount',
    method: 'POST',
    path: '/v1/accounts/:account/closure',
    group: GROUP,
    summary: 'Closes the account, for good',
    roles: ['approver'],
    scope: 'life:write',
    account: 'account',
    params: accountParams,
    body: closureSchema,
    answers: { 200: lifeReplySchema },
    problems: ALWAYS,
    handle: ({ params, body, principal }, service) =>
      live(params.account, { ...body, type: 'close' }, { principal, forLender: true }, service),
  }),
  route({
    id: 'listDeadlines',
    method: 'GET',
    path: '/v1/deadlines',
    group: GROUP,
    summary: 'Accounts of which something is due by a day: changes by time, answers that are owed',
    roles: ['agent', 'analyst', 'approver', 'auditor', 'administrator', 'machine'],
    scope: 'accounts:read',
    account: null,
    query: deadlinesQuery,
    answers: { 200: deadlinePageSchema },
    problems: ['cursor_must_be_from_page'],
    handle: async ({ query }, { headroom }) => {
      const page = pageByText(query);
      const rows = await headroom.deadlines(readDay(query.by, 'query.by'), page);
      return { status: 200, body: pageOfRows(rows, page, ({ account }) => account, writeDue) };
    },
  }),
  route({
    id: 'getReview',
    method: 'GET',
    path: '/v1/reviews/:asOf',
    group: GROUP,
    summary: 'How far the review of all accounts as of a day has come',
    roles: ['analyst', 'approver', 'auditor', 'administrator', 'machine'],
    scope: 'decisions:read',
    account: null,
    params: reviewParams,
    answers: { 200: reviewSchema },
    problems: ['as_of_must_not_be_in_future'],
    handle: async ({ params }, service) => review(params.asOf, 0, service),
  }),
  route({
    id: 'goOnWithReview',
    method: 'POST',
    path: '/v1/reviews/:asOf',
    group: GROUP,
    summary: 'Decides more accounts as of a day, from where the review stopped',
    roles: ['administrator', 'machine'],
    scope: 'decisions:write',
    account: null,
    params: reviewParams,
    body: reviewBodySchema,
    answers: { 200: reviewSchema },
    problems: ['as_of_must_not_be_in_future'],
    handle: async ({ params, body }, service) => review(params.asOf, body.accounts, service),
  }),
];

/** As a body says it: amounts in major units, days as dates. */
type WireAsk = {
  readonly id: string;
  readonly type: LifeAsk['type'];
  readonly note?: string | null;
} & Readonly<Record<string, unknown>>;

async function live(
  account: string,
  { id, note = null, ...wire }: WireAsk,
  { principal, forLender }: { readonly principal: Principal; readonly forLender: boolean },
  { headroom, context }: Service,
): Promise<Answer> {
  const ask = readAsk(wire, context);
  const reply = await headroom.live({ account, id, ask, note, actor: principal.id, forLender });
  return 'refused' in reply ? reply : { status: 200, body: reply };
}

function readAsk(wire: Readonly<Record<string, unknown>>, context: EventContext): LifeAsk {
  const { amount, limit, until, ...rest } = wire;
  return {
    ...(wire.type === 'accept' && amount === undefined ? { amount: null } : {}),
    ...(amount === undefined ? {} : { amount: readAmount(amount, 'amount', context) }),
    ...(limit === undefined ? {} : { limit: readAmount(limit, 'limit', context) }),
    ...(until === undefined ? {} : { until: readDay(String(until), 'until') }),
    ...rest,
  } as LifeAsk;
}

async function review(asOf: string, accounts: number, { headroom }: Service): Promise<Answer> {
  const progress = await headroom.review({ asOf: readDay(asOf, 'params.asOf'), accounts });
  return 'refused' in progress ? progress : { status: 200, body: writeReview(progress) };
}

function writeReview({ asOf, ...progress }: ReviewProgress): object {
  return { asOf: formatDay(asOf), ...progress };
}

function writeDue({ account, deadlines }: DueAccount): object {
  return { account, deadlines: deadlines.map((one) => ({ ...one, on: formatDay(one.on) })) };
}

/** Of a closed account nothing is left but that. */
const NOTHING: OpenLife = opened(0 as Day);

function writeLife(view: AccountView, isOwn: boolean, { currency }: EventContext): object {
  const life = view.life.status === 'open' ? view.life : NOTHING;
  const { change, request, temporary, override, ownCap, optedOut, declined, freeze } = life;
  const dated = <T extends { readonly on: Day; readonly answerBy: Day | null }>(one: T) => ({
    ...one,
    on: formatDay(one.on),
    answerBy: dayOrNull(one.answerBy),
  });
  const money = (amount: AccountView['limit']) => formatAmount(amount, currency);
  const overlay = (over: OpenLife['temporary']) =>
    over === null ? null : { limit: money(over.limit), until: formatDay(over.until) };
  return {
    account: view.id,
    status: view.status,
    limit: money(view.limit),
    change: writeChange(change, view, money),
    request: request === null ? null : { ...dated(request), amount: money(request.amount) },
    temporary: overlay(temporary),
    override: overlay(override),
    ownCap: ownCap === null ? null : money(ownCap),
    declined:
      declined === null || declined.refused === true
        ? null
        : { ...declined, amount: money(declined.amount), on: formatDay(declined.on) },
    optedOut,
    // What staff wrote down is not for the borrower to read: the law may forbid to tell it.
    freeze: isOwn && freeze?.by === 'person' ? { by: freeze.by, reason: null } : freeze,
    disputes: life.disputes.map(dated),
    reviews: life.reviews.map(dated),
    feesBarredUntil: dayOrNull(life.feesBarredUntil),
    deadlines: writeDueOf(view),
    nextReview: dayOrNull(view.reviewOn),
  };
}

function writeDueOf({ deadlines }: AccountView): readonly object[] {
  return deadlines.map((one) => ({ ...one, on: formatDay(one.on) }));
}

function writeChange(
  change: Change,
  { deadlines }: AccountView,
  money: (amount: AccountView['limit']) => unknown,
): object | null {
  if (change.status === 'none') return null;
  const ends = ['riseAnswer', 'offerExpires', 'noticeEnds'];
  const end = deadlines.find(({ kind }) => ends.includes(kind));
  const amount = change.status === 'noticed' ? change.limit : change.amount;
  return { status: change.status, amount: money(amount), until: dayOrNull(end?.on ?? null) };
}

function dayOrNull(day: Day | null): string | null {
  return day === null ? null : formatDay(day);
}
