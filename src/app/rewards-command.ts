import { type BasisPoints, type Day, rateOn, type SpendRefusal } from '../kernel/index.ts';
import type { Account } from './account.ts';
import type { Batch, Command } from './command.ts';
import { NOTHING } from './rewards-ledger.ts';
import type {
  ArticleAnswer,
  Discounted,
  RedeemAnswer,
  RedeemRefusal,
  RedeemRequest,
} from './rewards-operations.ts';
import type { DiscountRow } from './rewards-store.ts';

function command<T>(account: string, apply: Command<T>['apply']): Command<T> {
  return { account, opens: false, eventIds: [], authorizationIds: [], apply };
}

export function redeemCommand(request: RedeemRequest): Command<RedeemAnswer> {
  return command(request.account, (batch) => redeem(request, batch));
}

export function articleCommand(account: string, article: string): Command<ArticleAnswer> {
  return command(account, (batch) => finishArticle(account, article, batch));
}

/** A look for the sake of what expires. */
export function expiryCommand(account: string, programme: string): Command<void> {
  return command(account, async (batch) => {
    const found = openAccount(account, batch);
    const ledger = found === null ? null : await batch.rewards.open(found, programme);
    if (found !== null) ledger?.look(found, NOTHING);
  });
}

const REFUSALS: Readonly<Record<SpendRefusal, RedeemRefusal>> = {
  ALREADY_SPENT: 'id_must_not_be_taken',
  RATE_AT_FLOOR: 'rate_must_be_above_floor',
  TOO_FEW_POINTS: 'points_must_suffice',
  BUDGET_SPENT: 'budget_must_suffice',
};

async function redeem(
  { account: id, ...request }: RedeemRequest,
  batch: Batch,
): Promise<RedeemAnswer> {
  const account = openAccount(id, batch);
  if (account === null) return { refused: 'account_must_be_opened' };
  const ledger = await batch.rewards.open(account);
  if (ledger === null) return { refused: 'programme_must_be_in_force' };
  // What has expired by today buys nothing.
  ledger.look(account, NOTHING);
  const own = `${id}/${request.id}`;
  const known = ledger.discounts(account).find((one) => one.id === own);
  const rate = request.rate ?? rateOfDraws(account, batch.now.day);
  if (known !== undefined && known.rateWas !== rate) {
    return { refused: 'id_must_not_be_taken' };
  }
  const discount = known ?? ledger.buy(account, own, rate);
  if ('refused' in discount) return { refused: REFUSALS[discount.refused] };
  return { discount: discounted(discount), balance: ledger.balance(account) };
}

/** As the policy names it; null where it names none. */
function rateOfDraws(account: Account, day: Day): BasisPoints | null {
  const rules = account.rules(day)?.rules;
  return rules === undefined ? null : rateOn(rules.policy, day);
}

async function finishArticle(id: string, article: string, batch: Batch): Promise<ArticleAnswer> {
  const account = openAccount(id, batch);
  if (account === null) return { refused: 'account_must_be_opened' };
  const ledger = await batch.rewards.open(account);
  if (ledger === null) return { refused: 'programme_must_be_in_force' };
  const { earned } = ledger.look(account, { ...NOTHING, articles: [article] });
  const guidance = ledger.programme.earn.filter(({ kind }) => kind === 'guidance');
  const points = earned
    .filter((one) => 'transaction' in one && guidance.some(({ code }) => code === one.code))
    .reduce((sum, { code }) => sum + (guidance.find((rule) => rule.code === code)?.points ?? 0), 0);
  return { points, balance: ledger.balance(account) };
}

function openAccount(id: string, batch: Batch): Account | null {
  const account = batch.account(id);
  return account?.isOpen === true ? account : null;
}

export function discounted({ account: _, ...row }: DiscountRow): Discounted {
  return row;
}
