import {
  addDays,
  deadlines,
  headroomOf,
  isCurrent,
  lifeOfLog,
  lifeOn,
  limitInForce,
  type Money,
  rateOn,
  type ToldLife,
} from '../kernel/index.ts';
import type { Now } from './clock.ts';
import { standingOf } from './decide-account.ts';
import { lifeRulesOf, readLife, statusOf } from './life.ts';
import type { AccountView } from './operations.ts';
import type { RuleBook } from './rule-book.ts';
import { eventsIn, readHistory } from './snapshot.ts';
import type { AccountRow, HistoryRows, Store } from './store.ts';

/** Accounts as they stand now, today's events and the passing of time included. */
export async function viewsOf(
  rows: readonly AccountRow[],
  store: Store,
  book: RuleBook,
  now: Now,
): Promise<readonly AccountView[]> {
  const histories = await store.histories(rows);
  const nos = rows.map(({ no }) => no);
  const reserved = await store.reserved(nos, now.at);
  const view = async (row: AccountRow): Promise<AccountView> => {
    const history = histories.get(row.no) ?? { snapshot: null, tail: [] };
    const told = await toldOf(row, store, now);
    return viewOf(
      { row, history, told, reserved: reserved.get(row.no) ?? (0 as Money) },
      book,
      now,
    );
  };
  return Promise.all(rows.map(view));
}

export async function toldOf(row: AccountRow, store: Store, { day }: Now): Promise<ToldLife> {
  const asOf = addDays(day, 1);
  const told = row.life === null ? null : readLife(row.life);
  if (told !== null && isCurrent(told, asOf)) return told;
  return lifeOfLog(eventsIn(await store.log(row.no)), asOf);
}

interface Kept {
  readonly row: AccountRow;
  readonly history: HistoryRows;
  readonly told: ToldLife;
  readonly reserved: Money;
}

function viewOf(
  { row, history: rows, told, reserved }: Kept,
  book: RuleBook,
  now: Now,
): AccountView {
  const { day } = now;
  const asOf = addDays(day, 1);
  const history = readHistory(rows);
  const { product, segment } = history;
  const rules = lifeRulesOf(book.compiled(product, segment, asOf));
  const policy = book.compiled(product, segment, day)?.rules.policy;
  const life = lifeOn(told.life, rules, day);
  const { balance } = standingOf(history, { asOf, madeOn: day });
  return {
    ...{ id: row.id, product, position: row.position, decisions: row.decisions },
    status: statusOf(life),
    limit: life.status === 'open' ? life.limit : (0 as Money),
    life,
    deadlines: deadlines(life, rules),
    reviewOn: row.reviewOn,
    ...{ balance, reserved, mostDrawn: limitInForce(life, day) },
    rate: policy === undefined ? null : rateOn(policy, day),
    headroom: headroomOf({ life, day, balance, reserved }),
  };
}
