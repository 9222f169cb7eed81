import { EXIT, readArgs } from './args.ts';
import { configurationOf, openService } from './open-service.ts';

export const verifyHelp = `headroom verify [--json]

Walks the hash chain over the decisions and acts in the database that DATABASE_URL names, from the first link to the
last, and adds up the points and the money of every rewards programme. Exit code 1 where a link does not hold, or the
books do not balance: something was changed, left out or put in afterwards.`;

/** Verifies the chain, and the books of rewards. */
export async function verify(args: readonly string[]): Promise<number> {
  const { values } = readArgs(args, { json: { type: 'boolean', default: false } }, 0);
  const { headroom } = await openService(configurationOf(process.env));
  const broken = await headroom.verifyChain();
  const faults = await headroom.checkRewards();
  await headroom.close();
  const holds = broken === null && faults.length === 0;
  if (values.json === true) {
    console.log(JSON.stringify({ holds, broken, rewards: faults }));
    return holds ? EXIT.ok : EXIT.findings;
  }
  if (broken === null) console.log('every link of the chain holds');
  else console.log(`link ${broken.link} does not hold (${broken.found}): ${broken.subject}`);
  if (faults.length === 0) console.log('the books of rewards balance');
  for (const { programme, what, subject, unit, amount } of faults) {
    console.log(`${programme}: the ${unit} of ${what} ${subject} are off by ${amount}`);
  }
  return holds ? EXIT.ok : EXIT.findings;
}
