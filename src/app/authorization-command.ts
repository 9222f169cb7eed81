import type { Draw, Instant, Money } from '../kernel/index.ts';
import type { Account } from './account.ts';
import type { Batch, Command } from './command.ts';
import { ensureDecided } from './decision-command.ts';
import { OWN_EVENT } from './life.ts';
import {
  type Authorization,
  type AuthorizationAnswer,
  type AuthorizationRefusal,
  type ConfirmRequest,
  type DeclineReason,
  RESERVE_SECONDS_MAX,
  type ReserveRequest,
} from './operations.ts';

type Answer = AuthorizationAnswer;

function command(
  { account, id }: { readonly account: string; readonly id: string },
  apply: Command<Answer>['apply'],
): Command<Answer> {
  return { account, opens: false, eventIds: [], authorizationIds: [id], apply };
}

export function reserveCommand(request: ReserveRequest): Command<Answer> {
  return command(request, (batch) => reserve(request, batch));
}

export function confirmCommand(request: ConfirmRequest): Command<Answer> {
  return command(request, async (batch) => confirm(request, batch));
}

export function releaseCommand(account: string, id: string): Command<Answer> {
  return command({ account, id }, async (batch) => release(account, id, batch));
}

async function reserve(request: ReserveRequest, batch: Batch): Promise<Answer> {
  const wrong = wrongIn(request);
  if (wrong !== null) return { refused: wrong };
  const account = openAccount(request.account, batch);
  if (account === null) return { refused: 'account_must_be_opened' };
  const known = batch.authorization(request.id);
  if (known !== null) {
    const same = known.account === request.account && known.amount === request.amount;
    return same ? answer(known, account) : { refused: 'id_must_not_be_taken' };
  }
  if (!(await ensureDecided(account, 'authorization'))) {
    return { refused: 'policy_must_be_in_force' };
  }
  const reason = declineReason(account, request.amount);
  const { at } = batch.now;
  const authorization: Authorization = {
    id: request.id,
    account: request.account,
    amount: request.amount,
    status: reason === null ? 'reserved' : 'declined',
    reason,
    reservedAt: at,
    expiresAt: (at + request.seconds * 1000) as Instant,
    drawn: 0 as Money,
  };
  if (reason === null) account.reserve(request.amount);
  batch.saveAuthorization(authorization);
  return answer(authorization, account);
}

function wrongIn({ amount, seconds }: ReserveRequest): AuthorizationRefusal | null {
  if (!(Number.isSafeInteger(amount) && amount > 0)) return 'amount_must_be_positive';
  const fits = Number.isInteger(seconds) && seconds >= 1 && seconds <= RESERVE_SECONDS_MAX;
  return fits ? null : 'seconds_must_be_in_range';
}

function declineReason(account: Account, amount: Money): DeclineReason | null {
  if (account.standing.limit === 0) return 'limit_must_be_open';
  if (account.isFrozen) return 'limit_must_not_be_frozen';
  return amount > account.headroom ? 'amount_must_fit_headroom' : null;
}

/** The reserved amount becomes a draw: what was kept free is now owed. */
function confirm(request: ConfirmRequest, batch: Batch): Answer {
  const found = find(request.account, request.id, batch);
  if ('refused' in found) return found;
  const { account, authorization } = found;
  const amount = request.amount ?? authorization.amount;
  if (authorization.status === 'confirmed' && authorization.drawn === amount) {
    return answer(authorization, account);
  }
  if (!isReserved(authorization, batch)) return { refused: 'authorization_must_be_reserved' };
  if (!(Number.isSafeInteger(amount) && amount > 0)) return { refused: 'amount_must_be_positive' };
  if (amount > authorization.amount) return { refused: 'amount_must_not_exceed_reserved' };
  account.reserve(-authorization.amount);
  batch.append(account, drawOf(request, amount, batch));
  const confirmed: Authorization = { ...authorization, status: 'confirmed', drawn: amount };
  batch.saveAuthorization(confirmed);
  return answer(confirmed, account);
}

function drawOf(
  { account, id, loan, schedule }: ConfirmRequest,
  amount: Money,
  batch: Batch,
): Draw {
  const { day, at } = batch.now;
  return {
    v: 1,
    id: `${OWN_EVENT}draw:${id}`,
    account,
    type: 'draw',
    effective: day,
    effectiveAt: at,
    known: day,
    knownAt: at,
    amount,
    ...(loan === undefined ? {} : { loan }),
    ...(schedule === undefined ? {} : { schedule }),
  };
}

function release(id: string, authorizationId: string, batch: Batch): Answer {
  const found = find(id, authorizationId, batch);
  if ('refused' in found) return found;
  const { account, authorization } = found;
  if (authorization.status === 'released') return answer(authorization, account);
  if (!isReserved(authorization, batch)) return { refused: 'authorization_must_be_reserved' };
  account.reserve(-authorization.amount);
  const released: Authorization = { ...authorization, status: 'released' };
  batch.saveAuthorization(released);
  return answer(released, account);
}

function find(
  accountId: string,
  id: string,
  batch: Batch,
):
  | { readonly account: Account; readonly authorization: Authorization }
  | { readonly refused: AuthorizationRefusal } {
  const account = openAccount(accountId, batch);
  if (account === null) return { refused: 'account_must_be_opened' };
  const authorization = batch.authorization(id);
  if (authorization === null || authorization.account !== accountId) {
    return { refused: 'authorization_must_exist' };
  }
  return { account, authorization };
}

function openAccount(id: string, batch: Batch): Account | null {
  const account = batch.account(id);
  return account?.isOpen ? account : null;
}

/** Its time ends it, whether or not anybody has marked it. */
function isReserved({ status, expiresAt }: Authorization, { now }: Batch): boolean {
  return status === 'reserved' && expiresAt > now.at;
}

function answer(authorization: Authorization, account: Account): Answer {
  return { authorization, headroom: Math.max(account.headroom, 0) as Money };
}
