import { canonical, type Event } from '../kernel/index.ts';
import type { Account } from './account.ts';
import type { Batch, Command } from './command.ts';
import { OWN_EVENT } from './life.ts';
import type { EventAnswer, EventRefusal } from './operations.ts';

/** Clocks of senders run ahead, and other time zones are in tomorrow already. */
const FUTURE_DAYS_MAX = 1;

export function eventCommand(event: Event): Command<EventAnswer> {
  const { id, account } = event;
  return {
    account,
    opens: event.type === 'accountOpened',
    eventIds: event.type === 'correction' ? [id, event.corrects] : [id],
    authorizationIds: [],
    apply: async (batch) => takeEvent(event, batch),
  };
}

function takeEvent(event: Event, batch: Batch): EventAnswer {
  const early = refusalByItself(event, batch);
  if (early !== null) return { outcome: 'refused', refused: early };
  const known = batch.eventById(event.id);
  if (known !== null) {
    if (known.body === canonical(event)) return { outcome: 'duplicate' };
    return { outcome: 'refused', refused: 'id_must_not_be_taken' };
  }
  const account = batch.account(event.account);
  const refused = refusalByAccount(event, account, batch);
  if (account === null || refused !== null) {
    return { outcome: 'refused', refused: refused ?? 'account_must_be_opened' };
  }
  return { outcome: 'added', position: appendOrThrow(account, event, batch) };
}

/** An event that an account's history cannot take; its transaction has to be left. */
export class Unusable extends Error {
  override readonly name = 'Unusable';
}

function appendOrThrow(account: Account, event: Event, batch: Batch): number {
  try {
    return batch.append(account, event);
  } catch (error) {
    if (error instanceof RangeError) throw new Unusable(error.message, { cause: error });
    throw error;
  }
}

function refusalByItself(event: Event, { now }: Batch): EventRefusal | null {
  if (event.id.startsWith(OWN_EVENT)) return 'id_must_not_be_reserved';
  const last = now.day + FUTURE_DAYS_MAX;
  if (event.effective > last || event.known > last) return 'event_must_not_be_in_future';
  return null;
}

function refusalByAccount(
  event: Event,
  account: Account | null,
  batch: Batch,
): EventRefusal | null {
  const isOpen = account?.isOpen ?? false;
  if (event.type === 'accountOpened') return isOpen ? 'account_must_be_opened_once' : null;
  if (!isOpen) return 'account_must_be_opened';
  if (event.type !== 'correction') return null;
  const corrected = batch.eventById(event.corrects);
  const isOther = corrected !== null && corrected.account !== event.account;
  return isOther ? 'correction_must_be_of_same_account' : null;
}
