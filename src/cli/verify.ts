import { EXIT, readArgs } from './args.ts';
import { openService } from './open-service.ts';

export const verifyHelp = `headroom verify [--json]

Walks the hash chain over the decisions and acts in the database that DATABASE_URL names, from the first link to the
last. Exit code 1 where a link does not hold: something was changed, left out or put in afterwards.`;

/** Verifies the chain. */
export async function verify(args: readonly string[]): Promise<number> {
  const { values } = readArgs(args, { json: { type: 'boolean', default: false } }, 0);
  const { headroom } = await openService(process.env);
  const broken = await headroom.verifyChain();
  await headroom.close();
  if (values.json === true) console.log(JSON.stringify({ holds: broken === null, broken }));
  else if (broken === null) console.log('every link of the chain holds');
  else console.log(`link ${broken.link} does not hold (${broken.found}): ${broken.subject}`);
  return broken === null ? EXIT.ok : EXIT.findings;
}
