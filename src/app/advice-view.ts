import {
  type AdviceAccount,
  type Adviser,
  type Answer,
  createAdviser,
  createWhatIf,
  type Refusal,
  tellAdvice,
  tellOutcome,
  tellStep,
  trackPlan,
} from '../advice/index.ts';
import {
  addDays,
  awaitedOf,
  canonical,
  glossaryOf,
  type LifeRules,
  lifeOn,
  type Policy,
  type Versions,
} from '../kernel/index.ts';
import { toldOf } from './account-view.ts';
import { acceptedPlan, adviceOf } from './advice-batch.ts';
import { acceptCommand, acceptedView, trackCommand } from './advice-command.ts';
import type {
  AdviceAnswer,
  AdviceOperations,
  AdviceRefusal,
  AdviceRequest,
  PlanProgress,
} from './advice-operations.ts';
import type { Shared } from './batch.ts';
import type { Now } from './clock.ts';
import type { Submits } from './command.ts';
import { consentsOver } from './consents.ts';
import { sha256 } from './digest.ts';
import { lifeRulesOf } from './life.ts';
import type { RuleBook } from './rule-book.ts';
import { readHistory } from './snapshot.ts';
import { allEvents, scoreOn, standpointOf } from './standpoint.ts';
import type { AccountRow, Store } from './store.ts';

const AT_ONCE = 250;

/** Advice as it can be asked for. */
export function adviceOver(
  shared: Shared,
  committer: Submits,
  currentRules: () => Promise<RuleBook>,
  money: { readonly currency: string; readonly digits: number },
): AdviceOperations {
  const { store, clock } = shared;
  const advisers = new Advisers();
  const standpointNow = async (account: string) =>
    standpointOf(account, shared, await currentRules(), money.digits);
  return {
    advise: async (request) => {
      const row = await openRow(store, request.account);
      if (row === null) return { refused: 'account_must_be_opened' };
      return adviseOn(request, row, { shared, advisers, rules: await currentRules() });
    },
    givenAdvice: async (account, id) => {
      const [row, given] = [await openRow(store, account), await store.advice(id)];
      if (row === null || given === null || given.account !== row.no) return null;
      return { id, advice: adviceOf(given) };
    },
    acceptPlan: (request) => committer.submit(acceptCommand(request)),
    acceptedPlans: async (account) => {
      const row = await openRow(store, account);
      return row === null ? [] : progressOf(row, shared);
    },
    trackPlans: async (accounts) => {
      const ids = await store.plansDue(clock().day, Math.min(accounts, AT_ONCE));
      await Promise.all(ids.map((id) => committer.submit(trackCommand(id))));
      return ids.length;
    },
    adviceCounts: () => store.adviceCounts(),
    standpoint: standpointNow,
    ...consentsOver(committer, standpointNow),
    whatIf: async (account, supposed, language) => {
      const answer = await standpointNow(account);
      if ('refused' in answer) return answer;
      const { standpoint } = answer;
      const made = createWhatIf(standpoint);
      if ('refused' in made) return { refused: REFUSALS[made.refused] };
      const outcome = made.ok.answer(supposed);
      const told = tellOutcome(outcome, standpoint, language);
      return { outcome, room: made.ok.room, told };
    },
    tellAdvice: async (advice, language) => {
      const rules = (await currentRules()).named(advice.versions as Versions);
      // Without its documents, reasons go by their codes.
      const glossary =
        rules === null
          ? { terms: new Map(), digits: money.digits }
          : glossaryOf(rules, money.digits);
      return tellAdvice(advice, glossary, language);
    },
    tellStep: async (step, language) => tellStep(step, money, language),
  };
}

async function openRow(store: Store, id: string): Promise<AccountRow | null> {
  const row = await store.account(id);
  return row === null || row.position === 0 ? null : row;
}

interface Around {
  readonly shared: Shared;
  readonly advisers: Advisers;
  readonly rules: RuleBook;
}

const REFUSALS: Readonly<Record<Refusal, AdviceRefusal>> = {
  HORIZON_OUT_OF_RANGE: 'horizon_must_be_in_range',
  ACCOUNT_NOT_OPEN: 'account_must_be_opened',
  ACCOUNT_CLOSED: 'account_must_not_be_closed',
  POLICY_NOT_IN_FORCE: 'policy_must_be_in_force',
  POLICY_SUCCEEDED: 'policy_must_be_in_force',
};

/**
 * As of today, which has begun with what was known yesterday; what has happened since counts from
 * tomorrow on.
 */
async function adviseOn(
  { account, horizon, stated }: AdviceRequest,
  row: AccountRow,
  { shared: { store, clock }, advisers, rules }: Around,
): Promise<AdviceAnswer> {
  const now = clock();
  const { day, at } = now;
  const rows = (await store.histories([row])).get(row.no) ?? { snapshot: null, tail: [] };
  const history = readHistory(rows);
  const adviser = advisers.for({ history, day, horizon }, rules);
  if (adviser === null) return { refused: 'policy_must_be_in_force' };
  if ('refused' in adviser) return { refused: REFUSALS[adviser.refused] };
  const score = scoreOn(row, day);
  const compiled = rules.compiled(history.product, history.segment, addDays(day, 1));
  const answer = adviser.ok.advise({
    ...{ id: account, entries: history.entries, start: 0, end: history.length, score },
    ...(stated === undefined ? {} : { stated }),
    ...(await awaiting(row, store, lifeRulesOf(compiled), now)),
  });
  if ('refused' in answer) return { refused: REFUSALS[answer.refused] };
  const advice = answer.ok;
  const body = canonical(advice);
  const id = sha256(body);
  const { outcome, expires, plans } = advice;
  const planDay = outcome === 'plan' ? (plans[0]?.day ?? null) : null;
  await store.saveAdvice({
    ...{ id, account: row.no, day, outcome, planDay, expires, givenAt: at, body },
  });
  return { id, advice };
}

/** A rise that the life of the limit holds ready, where there is one. */
async function awaiting(
  row: AccountRow,
  store: Store,
  rules: LifeRules,
  now: Now,
): Promise<Pick<AdviceAccount, 'awaits'>> {
  const { life } = await toldOf(row, store, now);
  const awaits = awaitedOf(lifeOn(life, rules, now.day), rules);
  return awaits === null ? {} : { awaits };
}

interface For {
  readonly history: ReturnType<typeof readHistory>;
  readonly day: Parameters<RuleBook['rules']>[2];
  readonly horizon: number;
}

const ADVISERS_MAX = 32;

/** Policies compiled for the days ahead: once for all who ask on a day. */
class Advisers {
  readonly #kept = new Map<string, Answer<Adviser>>();

  /** Null where no policy is in force for the product. */
  for({ history, day, horizon }: For, book: RuleBook): Answer<Adviser> | null {
    const { product, segment } = history;
    const key = `${book.last} ${day} ${horizon} ${segment} ${product}`;
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const rules = book.rules(product, segment, day);
    if (rules === null) return null;
    const others = book.all('limit-policy').map(({ content }) => content as Policy);
    const made = createAdviser(rules, day, horizon, { others });
    if (this.#kept.size >= ADVISERS_MAX) this.#kept.clear();
    this.#kept.set(key, made);
    return made;
  }
}

async function progressOf(
  row: AccountRow,
  { store, clock }: Shared,
): Promise<readonly PlanProgress[]> {
  const plans = await store.acceptedPlans(row.no);
  if (plans.length === 0) return [];
  const events = await allEvents(row.no, store);
  const { day } = clock();
  return plans.map((plan) => {
    const { steps } = trackPlan(acceptedPlan(plan), events, plan.endedOn ?? day);
    return { ...acceptedView(plan), steps };
  });
}
