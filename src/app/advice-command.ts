import { acceptedPlan, adviceOf, dueOf } from './advice-batch.ts';
import type { AcceptAnswer, AcceptedView, AcceptRequest } from './advice-operations.ts';
import type { AcceptedRow } from './advice-store.ts';
import type { Batch, Command } from './command.ts';

function command<T>(account: string, apply: Command<T>['apply']): Command<T> {
  return { account, opens: false, eventIds: [], authorizationIds: [], apply };
}

export function acceptCommand(request: AcceptRequest): Command<AcceptAnswer> {
  return command(request.account, (batch) => accept(request, batch));
}

async function accept(
  { account: id, ...asked }: AcceptRequest,
  batch: Batch,
): Promise<AcceptAnswer> {
  const account = batch.account(id);
  if (account === null || !account.isOpen) return { refused: 'account_must_be_opened' };
  const given = await batch.advice.given(asked.advice);
  if (given === null || given.account !== account.row.no) return { refused: 'advice_must_exist' };
  const { day } = batch.now;
  const advice = adviceOf(given);
  const plan = advice.plans[asked.plan];
  if (plan === undefined || advice.outcome !== 'plan') return { refused: 'plan_must_exist' };
  if (day > given.expires) return { refused: 'advice_must_not_be_expired' };
  const known = batch.advice.accepted(asked.advice, asked.plan);
  if (known !== null) return { accepted: acceptedView(known) };
  const accepted = { advice, plan, acceptedOn: day };
  const row: AcceptedRow = {
    ...{ advice: asked.advice, plan: asked.plan, account: account.row.no, acceptedOn: day },
    ...{ state: 'open', due: dueOf(accepted, day), endedOn: null, decision: null, reached: null },
    body: given.body,
  };
  batch.advice.accept(row);
  return { accepted: acceptedView(row) };
}

/** Looks at an open plan for what the time that passes brings about. */
export function trackCommand(id: string): Command<void> {
  return command(id, async (batch) => {
    const account = batch.account(id);
    if (account !== null) await batch.advice.track(account);
  });
}

export function acceptedView(row: AcceptedRow): AcceptedView {
  const { advice, plan } = acceptedPlan(row);
  const { decision, reached } = row;
  return {
    ...{ advice: row.advice, plan: row.plan, acceptedOn: row.acceptedOn },
    ...{ state: row.state, endedOn: row.endedOn, expires: advice.expires },
    promised: { day: plan.day, limit: plan.limit },
    reached: decision === null || reached === null ? null : { decision, limit: reached },
  };
}
