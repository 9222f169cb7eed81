import {
  addDays,
  type CompiledRules,
  canonical,
  type Day,
  type Life,
  type LifeCommand,
  type Money,
  mostTemporary,
  riseOf,
} from '../kernel/index.ts';
import type { Account } from './account.ts';
import type { Batch, Command } from './command.ts';
import { ensureDecided } from './decision-command.ts';
import type { LifeReply, LifeRequest, LifeRequestRefusal } from './life-request.ts';
import type { Act } from './operations.ts';

export function lifeRequestCommand(request: LifeRequest): Command<LifeReply> {
  const { account } = request;
  return {
    ...{ account, opens: false, eventIds: [], authorizationIds: [] },
    apply: (batch) => takeRequest(request, batch),
  };
}

async function takeRequest(request: LifeRequest, batch: Batch): Promise<LifeReply> {
  const { id, ask, actor } = request;
  const account = batch.account(request.account);
  if (account === null || !account.isOpen) return { refused: 'account_must_be_opened' };
  const asked = canonical(ask);
  const known = await batch.lifeRequests.find(account.row.no, id);
  if (known !== null) {
    if (known.ask !== asked) return { refused: 'id_must_not_be_taken' };
    return { steps: JSON.parse(known.steps) as string[], repeated: true };
  }
  noteCase(request, batch);
  const before = account.steps.length;
  const refused = wrongIn(request) ?? (await carryOut(request, account, batch.now.day));
  if (refused !== null) return { refused };
  if (ask.type === 'request') noteRise(request, await account.life(), batch);
  const steps = account.steps.slice(before).map(({ type }) => type);
  const { at } = batch.now;
  const row = { account: account.row.no, id, at, actor, ask: asked, steps: JSON.stringify(steps) };
  batch.lifeRequests.save(row);
  if (request.forLender) batch.recordAct(actOf(request));
  return { steps, repeated: false };
}

/** In the words of whoever asks, which the log of events does not take: they may name somebody. */
function noteCase({ account, ask, actor: by, note = null }: LifeRequest, batch: Batch): void {
  const asked = { by, note };
  if (ask.type === 'openDispute') {
    batch.cases.asked({ account, kind: 'dispute', id: ask.dispute }, asked);
  }
  if (ask.type === 'askReview') {
    batch.cases.asked({ account, kind: 'review', id: ask.review }, asked);
  }
}

/** The request that a proposed rise is for. */
function noteRise({ account, actor: by }: LifeRequest, life: Life, batch: Batch): void {
  if (life.status !== 'open' || life.change.status !== 'proposed') return;
  batch.cases.asked({ account, kind: 'rise', id: riseOf(life.change) }, { by, note: null });
}

function wrongIn({ ask }: LifeRequest): LifeRequestRefusal | null {
  const amount = 'limit' in ask ? ask.limit : 'amount' in ask ? ask.amount : null;
  if (amount === null) return null;
  const least = ask.type === 'setCap' ? 0 : 1;
  return Number.isSafeInteger(amount) && amount >= least ? null : 'amount_must_be_positive';
}

/** Asked for by today's facts, and answered by a decision that knows of it. */
async function carryOut(
  request: LifeRequest,
  account: Account,
  day: Day,
): Promise<LifeRequestRefusal | null> {
  const command = await commandFor(request, account, day);
  if (typeof command === 'string') return command;
  const steps = await account.live(command, `asked:${account.id}:${request.id}`);
  if ('refused' in steps) return steps.refused;
  await ensureDecided(account, 'request');
  return null;
}

async function commandFor(
  { ask, forLender }: LifeRequest,
  account: Account,
  day: Day,
): Promise<LifeCommand | LifeRequestRefusal> {
  switch (ask.type) {
    case 'accept': {
      if (!(await ensureDecided(account, 'request'))) return 'policy_must_be_in_force';
      const life = await account.life();
      const offered =
        life.status === 'open' && life.change.status === 'offered' ? life.change.amount : null;
      // Where nothing is offered any amount is refused, and with the right reason.
      return { type: 'accept', amount: ask.amount ?? offered ?? account.row.limit };
    }
    case 'askTemporary': {
      const rules = account.rules();
      if (rules === null) return 'policy_must_be_in_force';
      const { limit, until } = ask;
      const most = await mostFor(account, rules, addDays(day, 1));
      return { type: 'grantTemporary', limit, until, most, requested: !forLender };
    }
    default:
      return ask;
  }
}

async function mostFor(account: Account, rules: CompiledRules, asOf: Day): Promise<Money> {
  return mostTemporary((await account.decideAsOf(asOf, rules, false)).decision);
}

function actOf({ account, ask, actor }: LifeRequest): Act {
  const { type, ...details } = ask;
  const reason = 'reason' in details ? details.reason : '';
  return { actor, kind: `life.${type}`, subject: account, reason, details };
}
