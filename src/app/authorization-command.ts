import {
  canonical,
  confirm,
  type DeclineReason,
  type Draw,
  type DrawRefusal,
  expire,
  type Instant,
  type Money,
  type Reservation,
  release,
  reserve,
} from '../kernel/index.ts';
import type { Account } from './account.ts';
import type { Batch, Command } from './command.ts';
import { ensureDecided } from './decision-command.ts';
import { OWN_EVENT } from './life.ts';
import {
  type Authorization,
  type AuthorizationAnswer,
  type AuthorizationRefusal,
  type ConfirmRequest,
  RESERVE_SECONDS_MAX,
  type ReserveRequest,
} from './operations.ts';

type Answer = AuthorizationAnswer;

function command(
  { account, id }: { readonly account: string; readonly id: string },
  apply: Command<Answer>['apply'],
  eventIds: readonly string[] = [],
): Command<Answer> {
  return { account, opens: false, eventIds, authorizationIds: [id], apply };
}

export function reserveCommand(request: ReserveRequest): Command<Answer> {
  return command(request, (batch) => reserveFor(request, batch));
}

export function confirmCommand(request: ConfirmRequest): Command<Answer> {
  return command(request, (batch) => confirmFor(request, batch), [drawId(request.id)]);
}

export function releaseCommand(account: string, id: string): Command<Answer> {
  return command({ account, id }, (batch) => releaseFor(account, id, batch));
}

async function reserveFor(request: ReserveRequest, batch: Batch): Promise<Answer> {
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
  const { at } = batch.now;
  const { id, amount } = request;
  const expires = (at + request.seconds * 1000) as Instant;
  const done = reserve(await account.line(), undefined, { id, amount, expires });
  const isDeclined = 'refused' in done;
  const authorization: Authorization = {
    ...{ id, account: request.account, amount },
    status: isDeclined ? 'declined' : 'reserved',
    // Nothing goes by the id yet, so what refuses it is a reason to decline.
    reason: isDeclined ? (done.refused as DeclineReason) : null,
    reservedAt: at,
    expiresAt: expires,
    drawn: 0 as Money,
  };
  if (!isDeclined) account.reserve(amount);
  batch.saveAuthorization(authorization);
  return answer(authorization, account);
}

function wrongIn({ amount, seconds }: ReserveRequest): AuthorizationRefusal | null {
  if (!(Number.isSafeInteger(amount) && amount > 0)) return 'amount_must_be_positive';
  const fits = Number.isInteger(seconds) && seconds >= 1 && seconds <= RESERVE_SECONDS_MAX;
  return fits ? null : 'seconds_must_be_in_range';
}

/** The reserved amount becomes a draw: what was kept free is now owed. */
async function confirmFor(request: ConfirmRequest, batch: Batch): Promise<Answer> {
  const found = find(request.account, request.id, batch);
  if ('refused' in found) return found;
  const { account, authorization } = found;
  const amount = request.amount ?? authorization.amount;
  if (!Number.isSafeInteger(amount)) return { refused: 'amount_must_be_positive' };
  const done = confirm(reservationOf(authorization), amount, batch.now.at);
  if ('refused' in done) return { refused: refusalOf(done.refused) };
  if (done.repeated) {
    if (isDrawn(request, batch)) return answer(authorization, account);
    return { refused: 'authorization_must_be_reserved' };
  }
  const isPast = request.schedule?.some(({ due }) => due < batch.now.day) ?? false;
  if (isPast) return { refused: 'due_date_must_not_be_past' };
  account.reserve(-authorization.amount);
  batch.append(account, drawOf(request, amount, batch));
  const confirmed: Authorization = { ...authorization, status: 'confirmed', drawn: amount };
  batch.saveAuthorization(confirmed);
  return answer(confirmed, account);
}

function drawId(id: string): string {
  return `${OWN_EVENT}draw:${id}`;
}

/** Whether it was drawn into the loan, and by the schedule, that is asked for again. */
function isDrawn(request: ConfirmRequest, batch: Batch): boolean {
  const known = batch.eventById(drawId(request.id));
  return known !== null && termsOf(JSON.parse(known.body) as Draw) === termsOf(request);
}

function termsOf({ loan, schedule }: Pick<Draw, 'loan' | 'schedule'>): string {
  return canonical([loan ?? null, schedule ?? null]);
}

function drawOf(
  { account, id, loan, schedule }: ConfirmRequest,
  amount: Money,
  batch: Batch,
): Draw {
  const { day, at } = batch.now;
  return {
    v: 1,
    id: drawId(id),
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

async function releaseFor(id: string, authorizationId: string, batch: Batch): Promise<Answer> {
  const found = find(id, authorizationId, batch);
  if ('refused' in found) return found;
  const { account, authorization } = found;
  const done = release(reservationOf(authorization), batch.now.at);
  if ('refused' in done) return { refused: refusalOf(done.refused) };
  if (done.repeated) return answer(current(authorization, batch), account);
  account.reserve(-authorization.amount);
  const released: Authorization = { ...authorization, status: 'released' };
  batch.saveAuthorization(released);
  return answer(released, account);
}

/** What was declined holds nothing, as if it had been released. */
function reservationOf({ id, amount, expiresAt, status, drawn }: Authorization): Reservation {
  const held = status === 'reserved' ? 'held' : status === 'declined' ? 'released' : status;
  return { id, amount, expires: expiresAt, status: held, drawn };
}

/** Its time ends it, whether or not anybody has marked it. */
function current(authorization: Authorization, { now }: Batch): Authorization {
  const isOver = expire(reservationOf(authorization), now.at).status === 'expired';
  return isOver ? { ...authorization, status: 'expired' } : authorization;
}

function refusalOf(refused: DrawRefusal): AuthorizationRefusal {
  switch (refused) {
    case 'NOT_AN_AMOUNT':
      return 'amount_must_be_positive';
    case 'ABOVE_RESERVATION':
      return 'amount_must_not_exceed_reserved';
    default:
      return 'authorization_must_be_reserved';
  }
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

async function answer(authorization: Authorization, account: Account): Promise<Answer> {
  return { authorization, headroom: await account.headroom() };
}
