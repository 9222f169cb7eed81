import { canonical, type Instant, type Language } from '../kernel/index.ts';
import type { Account } from './account.ts';
import { type Batch, type Command, NEEDS_NOTHING, type Submits } from './command.ts';
import type { PersonRow } from './desk.ts';
import { newKey, seal, unseal } from './seal.ts';
import type { Store } from './store.ts';

/** Who stands behind an account. Nothing else in the service names a person. */
export interface Persons {
  /** All that is known; takes the place of what was known before. */
  put(account: string, details: PersonalDetails, by: string): Promise<Put>;
  details(account: string): Promise<{ readonly details: PersonalDetails } | Refusal>;
  /**
   * Destroys the person's key and with it all that could be read of them. Decisions and the chain stay
   * as they are: they know an account only. Done again it changes nothing.
   */
  erase(account: string, by: string, reason: string): Promise<Erased>;
  /** Wraps the keys of so many persons under the newest master key; returns how many it was. */
  rewrap(limit: number): Promise<number>;
  /** Master keys that are needed and not configured. */
  missingKeys(): Promise<readonly string[]>;
}

export interface PersonalDetails {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: Language | null;
  /** Where letters go. */
  readonly noticeAddress: string | null;
}

/** Wraps the keys of persons; known by a name, so that it can be replaced. */
export interface MasterKey {
  readonly id: string;
  readonly key: Uint8Array;
}

export type PersonRefusal =
  | 'account_must_be_opened'
  | 'personal_key_must_be_configured'
  | 'person_must_not_be_erased'
  | 'personal_details_must_exist'
  /** A reason stays in the chain for ever. */
  | 'reason_must_not_name_person';

interface Refusal {
  readonly refused: PersonRefusal;
}

export type Put = { readonly changedAt: Instant } | Refusal;
export type Erased = { readonly erasedAt: Instant } | Refusal;

export function persons(
  store: Store,
  committer: Submits,
  masterKeys: readonly MasterKey[],
): Persons {
  const keys = new KeyRing(masterKeys);
  return {
    put: (account, details, by) => committer.submit(putCommand({ account, details, by }, keys)),
    details: async (account) => {
      const row = await store.desk.persons.find(account);
      if (row === null) return { refused: 'personal_details_must_exist' };
      if (row.erasedAt !== null) return { refused: 'person_must_not_be_erased' };
      if (!keys.canOpen(row)) return { refused: 'personal_key_must_be_configured' };
      return { details: keys.detailsOf(row) };
    },
    erase: (account, by, reason) => committer.submit(eraseCommand({ account, by, reason }, keys)),
    rewrap: (limit) => committer.submit(rewrapCommand(limit, keys)),
    missingKeys: async () => {
      const used = await store.desk.persons.masterKeys();
      return used.filter((id) => !masterKeys.some((key) => key.id === id));
    },
  };
}

/** Opens and closes what is kept of persons. */
class KeyRing {
  readonly #keys: readonly MasterKey[];

  constructor(keys: readonly MasterKey[]) {
    this.#keys = keys;
  }

  /** The one under which keys are wrapped from now on. */
  get newest(): MasterKey | null {
    return this.#keys[0] ?? null;
  }

  canOpen({ masterKey }: PersonRow): boolean {
    return this.#keys.some(({ id }) => id === masterKey);
  }

  /** The person's own key. Throws where it cannot be opened. */
  keyOf({ account, masterKey, wrappedKey }: PersonRow): Uint8Array {
    const master = this.#keys.find(({ id }) => id === masterKey);
    if (master === undefined || wrappedKey === null) throw new Error('a person has lost their key');
    return unseal(master.key, wrappedKey, keyPlace(account));
  }

  detailsOf(row: PersonRow): PersonalDetails {
    if (row.details === null) throw new Error('a person has lost their details');
    const text = unseal(this.keyOf(row), row.details, detailsPlace(row.account));
    return JSON.parse(Buffer.from(text).toString()) as PersonalDetails;
  }
}

function keyPlace(account: string): string {
  return `key of ${account}`;
}

function detailsPlace(account: string): string {
  return `details of ${account}`;
}

interface PutRequest {
  readonly account: string;
  readonly details: PersonalDetails;
  readonly by: string;
}

function putCommand(request: PutRequest, keys: KeyRing): Command<Put> {
  const { account } = request;
  return { ...NEEDS_NOTHING, account, apply: (batch) => putDetails(request, keys, batch) };
}

async function putDetails(
  { account, details, by }: PutRequest,
  keys: KeyRing,
  batch: Batch,
): Promise<Put> {
  if (!isOpen(batch.account(account))) return { refused: 'account_must_be_opened' };
  const master = keys.newest;
  if (master === null) return { refused: 'personal_key_must_be_configured' };
  const table = (await batch.desk()).persons;
  const row = await table.find(account);
  if (row !== null && row.erasedAt !== null) return { refused: 'person_must_not_be_erased' };
  if (row !== null && !keys.canOpen(row)) return { refused: 'personal_key_must_be_configured' };
  const key = row === null ? newKey() : keys.keyOf(row);
  const changedAt = batch.now.at;
  await table.save({
    ...{ account, changedAt, erasedAt: null, masterKey: master.id },
    wrappedKey: seal(master.key, key, keyPlace(account)),
    details: seal(key, Buffer.from(canonical(details as never)), detailsPlace(account)),
  });
  recordPersonAct('person.changed', account, by, '', batch);
  return { changedAt };
}

interface EraseRequest {
  readonly account: string;
  readonly by: string;
  readonly reason: string;
}

function eraseCommand(request: EraseRequest, keys: KeyRing): Command<Erased> {
  const { account } = request;
  return { ...NEEDS_NOTHING, account, apply: (batch) => erasePerson(request, keys, batch) };
}

async function erasePerson(
  { account, by, reason }: EraseRequest,
  keys: KeyRing,
  batch: Batch,
): Promise<Erased> {
  if (!isOpen(batch.account(account))) return { refused: 'account_must_be_opened' };
  const table = (await batch.desk()).persons;
  const row = await table.find(account);
  if (row !== null && row.erasedAt !== null) return { erasedAt: row.erasedAt };
  // What cannot be opened any more can still be erased.
  if (row !== null && keys.canOpen(row) && names(reason, keys.detailsOf(row))) {
    return { refused: 'reason_must_not_name_person' };
  }
  const erasedAt = batch.now.at;
  const nothing = { masterKey: null, wrappedKey: null, details: null };
  await table.save({ account, ...nothing, changedAt: erasedAt, erasedAt });
  await (await batch.desk()).cases.forget(account);
  await table.forgetNotices(account);
  recordPersonAct('person.erased', account, by, reason, batch);
  return { erasedAt };
}

/** Whether a text that stays for ever holds something that has to be forgotten. */
function names(text: string, { name, email, phone, noticeAddress }: PersonalDetails): boolean {
  const within = text.toLowerCase();
  return [name, email, phone, noticeAddress].some(
    (detail) => detail !== null && within.includes(detail.toLowerCase()),
  );
}

function rewrapCommand(limit: number, keys: KeyRing): Command<number> {
  const apply = async (batch: Batch): Promise<number> => {
    const master = keys.newest;
    if (master === null) return 0;
    const table = (await batch.desk()).persons;
    const rows = await table.notUnder(master.id, limit);
    for (const row of rows) {
      const wrappedKey = seal(master.key, keys.keyOf(row), keyPlace(row.account));
      await table.save({ ...row, masterKey: master.id, wrappedKey });
    }
    return rows.length;
  };
  return { ...NEEDS_NOTHING, apply };
}

function isOpen(account: Account | null): boolean {
  return account?.isOpen ?? false;
}

function recordPersonAct(
  kind: string,
  account: string,
  actor: string,
  reason: string,
  batch: Batch,
): void {
  batch.recordAct({ actor, kind, subject: `account ${account}`, reason, details: {} });
}
