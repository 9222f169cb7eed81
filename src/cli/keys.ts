import type { Headroom, IssuedKey, MachineKey } from '../app/index.ts';
import { formatInstant, MACHINE_NAME, OVERLAP_SECONDS_MAX, SCOPES } from '../contract/index.ts';
import { EXIT, readArgs, text, UsageError, whole } from './args.ts';
import { configurationOf, openService } from './open-service.ts';
import { table } from './table.ts';

export const keysHelp: string = `headroom keys WORK [MACHINE|ID] [--scopes LIST] [--old-ends-after HOURS] [--json]

  keys create MACHINE [--scopes events:write,decisions:read]   the first key of a machine
  keys rotate MACHINE [--old-ends-after HOURS]                 a second one; the first ends, after 24 hours
  keys list                                                    every key, without the keys themselves
  keys revoke ID                                               ends a key

Keys with which machines ask the service, straight from the database that DATABASE_URL names. A key is shown
once, when it is made. Without --scopes it is good for everything that a machine may do. Scopes:
${SCOPES.join(', ')}.`;

const JSON_OPTION = { json: { type: 'boolean', default: false } } as const;

type Work = (headroom: Headroom, args: readonly string[]) => Promise<void>;

const WORK: Readonly<Record<string, Work>> = {
  create: createKey,
  rotate: rotateKey,
  list: async (headroom, args) => {
    const { values } = readArgs(args, JSON_OPTION, 0);
    printKeys(await headroom.machineKeys.list(), values.json === true);
  },
  revoke: revokeKey,
};

/** Whoever sits at the terminal has the database, and needs no key. */
const BY = 'terminal';

/** Makes, lists and ends keys of machines. */
export async function keys(args: readonly string[]): Promise<number> {
  const [word, ...rest] = args;
  const work = Object.hasOwn(WORK, word ?? '') ? WORK[word as string] : undefined;
  if (work === undefined) throw new UsageError(keysHelp);
  const { headroom } = await openService(configurationOf(process.env));
  try {
    await work(headroom, rest);
  } finally {
    await headroom.close();
  }
  return EXIT.ok;
}

async function createKey(headroom: Headroom, args: readonly string[]): Promise<void> {
  const options = { scopes: { type: 'string' }, ...JSON_OPTION } as const;
  const { values, positionals } = readArgs(args, options, 1);
  const machine = machineOf(positionals);
  const scopes = scopesOf(text(values.scopes));
  const answer = await headroom.machineKeys.issue({ machine, scopes, by: BY });
  const words = {
    machine_must_have_no_key: `${machine} has a key already: headroom keys rotate ${machine}`,
  };
  printIssued(answer, words, values.json === true);
}

async function rotateKey(headroom: Headroom, args: readonly string[]): Promise<void> {
  const options = { 'old-ends-after': { type: 'string', default: '24' }, ...JSON_OPTION } as const;
  const { values, positionals } = readArgs(args, options, 1);
  const machine = machineOf(positionals);
  const hours = whole('old-ends-after', values['old-ends-after'], 0) ?? 0;
  const oldEndsAfterSeconds = hours * 3600;
  if (oldEndsAfterSeconds > OVERLAP_SECONDS_MAX) {
    throw new UsageError(`--old-ends-after expects at most ${OVERLAP_SECONDS_MAX / 3600} hours`);
  }
  const answer = await headroom.machineKeys.rotate({ machine, oldEndsAfterSeconds, by: BY });
  const words = {
    machine_must_have_a_key: `${machine} has no key: headroom keys create ${machine}`,
    older_key_must_have_ended: `two keys of ${machine} are good already; revoke one, or wait for its end`,
  };
  printIssued(answer, words, values.json === true);
}

async function revokeKey(headroom: Headroom, args: readonly string[]): Promise<void> {
  const { values, positionals } = readArgs(args, JSON_OPTION, 1);
  const [id] = positionals;
  if (id === undefined) throw new UsageError('keys revoke expects the ID of a key');
  const revoked = await headroom.machineKeys.revoke(id, BY);
  if (revoked === null) throw new UsageError(`no key ${id}; headroom keys list shows all`);
  printKeys([revoked], values.json === true);
}

function machineOf([machine]: readonly string[]): string {
  if (machine !== undefined && MACHINE_NAME.test(machine)) return machine;
  throw new UsageError(
    `expected the name of a machine in small letters, digits and hyphens, found "${machine ?? ''}"`,
  );
}

function scopesOf(list: string | undefined): readonly string[] | null {
  if (list === undefined) return null;
  const scopes = list.split(',');
  const unknown = scopes.find((scope) => !SCOPES.some((known) => known === scope));
  if (unknown === undefined) return scopes;
  throw new UsageError(`--scopes: no scope "${unknown}"; expected some of ${SCOPES.join(', ')}`);
}

function printIssued<Refused extends string>(
  answer: IssuedKey | { readonly refused: Refused },
  words: Readonly<Record<Refused, string>>,
  json: boolean,
): void {
  if ('refused' in answer) throw new UsageError(words[answer.refused]);
  if (json) {
    console.log(JSON.stringify({ key: answer.key, ...onWire(answer.about) }));
    return;
  }
  // The key alone on the standard output, so that it can go straight into where it is kept.
  console.error(`Key ${answer.about.id} of ${answer.about.machine}. It is shown this once:`);
  console.log(answer.key);
}

function printKeys(all: readonly MachineKey[], json: boolean): void {
  if (json) {
    console.log(JSON.stringify(all.map(onWire), null, 2));
    return;
  }
  const rows = all.map(({ id, machine, scopes, createdAt, endsAt }) => [
    ...[id, machine, scopes?.join(' ') ?? 'all', formatInstant(createdAt)],
    endsAt === null ? '' : formatInstant(endsAt),
  ]);
  console.log(table(['id', 'machine', 'scopes', 'made', 'ends'], rows));
}

function onWire({ createdAt, endsAt, ...key }: MachineKey): object {
  return {
    ...key,
    createdAt: formatInstant(createdAt),
    endsAt: endsAt === null ? null : formatInstant(endsAt),
  };
}
