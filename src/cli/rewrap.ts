import { EXIT, readArgs, UsageError } from './args.ts';
import { configurationOf, openService } from './open-service.ts';
import { PERSONAL_KEYS } from './personal-keys.ts';

export const rewrapHelp: string = `headroom rewrap [--json]

Wraps the keys of all persons anew under the first of HEADROOM_PERSONAL_KEYS. When it is done, the other master keys
are needed no more; destroying them takes the persons out of older backups too.`;

/** Few enough that nobody waits long for the desk. */
const AT_ONCE = 200;

/** Replaces the master key. */
export async function rewrap(args: readonly string[]): Promise<number> {
  const { values } = readArgs(args, { json: { type: 'boolean', default: false } }, 0);
  const configuration = configurationOf(process.env);
  if (configuration.personalKeys.length === 0) {
    throw new UsageError(`${PERSONAL_KEYS} is missing: there is no key to wrap under`);
  }
  const { headroom } = await openService(configuration);
  try {
    let all = 0;
    for (let done = -1; done !== 0; all += done) done = await headroom.persons.rewrap(AT_ONCE);
    if (values.json === true) console.log(JSON.stringify({ wrapped: all }));
    else console.log(`${all} persons' keys wrapped anew`);
  } finally {
    await headroom.close();
  }
  return EXIT.ok;
}
