import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Instant } from '../kernel/index.ts';
import type { Clock } from './clock.ts';
import { type Batch, type Command, NEEDS_NOTHING, type Submits } from './command.ts';
import type { MachineKeyRow } from './desk.ts';
import { sha256 } from './digest.ts';
import type { Store } from './store.ts';

/** Keys with which machines ask. A machine has at most two at a time, the older one with an end. */
export interface MachineKeys {
  /** The first key of a machine, or the next one after all its others have ended. */
  issue(
    request: NewMachineKey,
  ): Promise<IssuedKey | { readonly refused: 'machine_must_have_no_key' }>;
  /** A second key with the same scopes; the first ends after so many seconds. */
  rotate(request: KeyRotation): Promise<IssuedKey | { readonly refused: RotationRefusal }>;
  /** Ends a key at once; null where there is none of this id. */
  revoke(id: string, by: string): Promise<MachineKey | null>;
  list(): Promise<readonly MachineKey[]>;
  /** Whose key this is; null where it is nobody's, or not good any more. */
  holder(key: string): Promise<MachineKey | null>;
}

export type MachineKey = Omit<MachineKeyRow, 'secretHash'>;

export interface NewMachineKey {
  readonly machine: string;
  readonly scopes: readonly string[] | null;
  readonly by: string;
}

export interface KeyRotation {
  readonly machine: string;
  readonly oldEndsAfterSeconds: number;
  readonly by: string;
}

export type RotationRefusal = 'machine_must_have_a_key' | 'older_key_must_have_ended';

export interface IssuedKey {
  readonly about: MachineKey;
  /** The only time that it is told. */
  readonly key: string;
}

/** As `hr_ID_SECRET`: found by scanners of source code, and told apart from a token at a glance. */
const KEY = /^hr_([0-9a-f]{16})_([A-Za-z0-9_-]{43})$/;
/** As much as a hash has; so a plain hash of it is enough, where a password would need a slow one. */
const SECRET_BYTES = 32;

export function machineKeys(store: Store, committer: Submits, clock: Clock): MachineKeys {
  return {
    issue: (request) => committer.submit(issueCommand(request)),
    rotate: (request) => committer.submit(rotateCommand(request)),
    revoke: (id, by) => committer.submit(revokeCommand(id, by)),
    list: async () => (await store.desk.machineKeys.all()).map(aboutKey),
    holder: async (key) => {
      const [, id, secret] = KEY.exec(key) ?? [];
      if (id === undefined || secret === undefined) return null;
      const row = await store.desk.machineKeys.find(id);
      if (row === null || !isGood(row, clock().at) || !isSecretOf(row, secret)) return null;
      return aboutKey(row);
    },
  };
}

function isGood({ endsAt }: MachineKeyRow, at: Instant): boolean {
  return endsAt === null || at < endsAt;
}

function isSecretOf({ secretHash }: MachineKeyRow, secret: string): boolean {
  return timingSafeEqual(Buffer.from(secretHash), Buffer.from(sha256(secret)));
}

function aboutKey({ secretHash: _, ...about }: MachineKeyRow): MachineKey {
  return about;
}

function issueCommand({
  machine,
  scopes,
  by,
}: NewMachineKey): Command<IssuedKey | { readonly refused: 'machine_must_have_no_key' }> {
  const apply = async (batch: Batch) => {
    const good = await goodKeysOf(machine, batch);
    if (good.length > 0) return { refused: 'machine_must_have_no_key' } as const;
    return newKey({ machine, scopes, by }, batch);
  };
  return { ...NEEDS_NOTHING, apply };
}

function rotateCommand({
  machine,
  oldEndsAfterSeconds,
  by,
}: KeyRotation): Command<IssuedKey | { readonly refused: RotationRefusal }> {
  const apply = async (batch: Batch) => {
    const [old, ...others] = await goodKeysOf(machine, batch);
    if (old === undefined) return { refused: 'machine_must_have_a_key' } as const;
    if (others.length > 0) return { refused: 'older_key_must_have_ended' } as const;
    const endsAt = (batch.now.at + oldEndsAfterSeconds * 1000) as Instant;
    await (await batch.desk()).machineKeys.end(old.id, earliest(endsAt, old.endsAt));
    return newKey({ machine, scopes: old.scopes, by }, batch);
  };
  return { ...NEEDS_NOTHING, apply };
}

function earliest(a: Instant, b: Instant | null): Instant {
  return b === null || a < b ? a : b;
}

function revokeCommand(id: string, by: string): Command<MachineKey | null> {
  const apply = async (batch: Batch) => {
    const { machineKeys: keys } = await batch.desk();
    const row = await keys.find(id);
    if (row === null) return null;
    if (!isGood(row, batch.now.at)) return aboutKey(row);
    const endsAt = batch.now.at;
    await keys.end(id, endsAt);
    recordKeyAct('key.revoked', row, by, batch);
    return aboutKey({ ...row, endsAt });
  };
  return { ...NEEDS_NOTHING, apply };
}

async function goodKeysOf(machine: string, batch: Batch): Promise<readonly MachineKeyRow[]> {
  const { machineKeys: keys } = await batch.desk();
  return (await keys.ofMachine(machine)).filter((row) => isGood(row, batch.now.at));
}

async function newKey({ machine, scopes, by }: NewMachineKey, batch: Batch): Promise<IssuedKey> {
  const id = randomBytes(8).toString('hex');
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const row: MachineKeyRow = {
    ...{ id, machine, scopes, secretHash: sha256(secret) },
    ...{ createdAt: batch.now.at, createdBy: by, endsAt: null },
  };
  await (await batch.desk()).machineKeys.insert(row);
  recordKeyAct('key.issued', row, by, batch);
  return { about: aboutKey(row), key: `hr_${id}_${secret}` };
}

function recordKeyAct(kind: string, row: MachineKeyRow, actor: string, batch: Batch): void {
  const { id, machine, scopes } = row;
  batch.recordAct({ actor, kind, subject: `key ${id}`, reason: '', details: { machine, scopes } });
}
