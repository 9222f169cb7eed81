import { writeSync } from 'node:fs';
import { type AuthorizationAnswer, createHeadroom, type Headroom } from '../src/app/index.ts';
import { addDays, type Event, type Money } from '../src/kernel/index.ts';
import { openStore } from '../src/store/index.ts';
import { sequence } from './sequence.ts';
import {
  databaseFor,
  eventOf,
  openingOf,
  personalDocuments,
  utcClock,
} from './service-accounts.ts';
import { SOAK_ACCOUNTS } from './soak-accounts.ts';

const CLIENTS = 24;
const SECONDS_RESERVED = 5;
const STDOUT = 1;

const [url = '', round = '0'] = process.argv.slice(2);
const chance = sequence(Number(round) + 1);

/** Written at once, so that what was acknowledged is known even if the process ends here. */
function acknowledge(...words: readonly string[]): void {
  writeSync(STDOUT, `${words.join(' ')}\n`);
}

const headroom = createHeadroom({
  store: await openStore(await databaseFor(url)),
  clock: utcClock,
  currency: 'CNY',
  digits: 2,
});
for (const document of personalDocuments()) await headroom.addDocument(document);
await headroom.appendEvents(SOAK_ACCOUNTS.flatMap(openingOf));
acknowledge('ready');
await Promise.all(Array.from({ length: CLIENTS }, (_, client) => work(headroom, client)));

/** One client, which waits for each answer before it asks again; until the process is killed. */
async function work(asks: Headroom, client: number): Promise<never> {
  for (let n = 0; ; n++) {
    const account = SOAK_ACCOUNTS[Math.floor(chance() * SOAK_ACCOUNTS.length)] as string;
    const id = `${round}-${client}-${n}`;
    if (chance() < 0.6) await sendEvents(asks, account, id);
    else await draw(asks, account, id);
  }
}

async function sendEvents(asks: Headroom, account: string, id: string): Promise<void> {
  const { day } = utcClock();
  const events = Array.from({ length: 1 + Math.floor(chance() * 4) }, (_, i): Event => {
    // Every fifth took effect some days ago.
    const effective = addDays(day, chance() < 0.2 ? -Math.floor(chance() * 5) : 0);
    const payload =
      chance() < 0.5
        ? { type: 'spending', amount: 100 + i }
        : { type: 'repayment', amount: 1 + Math.floor(chance() * 500) };
    return eventOf(`${id}-${i}`, account, effective, payload);
  });
  const answers = await asks.appendEvents(events);
  answers.forEach(({ outcome }, i) => {
    acknowledge('event', `${id}-${i}`, account, outcome);
  });
  // A sender that got no answer sends again; one that is careless does so anyway.
  if (chance() < 0.1) await asks.appendEvents(events);
}

async function draw(asks: Headroom, account: string, id: string): Promise<void> {
  const amount = (1 + Math.floor(chance() * 2000)) as Money;
  const told = (answer: AuthorizationAnswer): string => {
    const status = 'refused' in answer ? answer.refused : answer.authorization.status;
    acknowledge('authorization', id, account, status);
    return status;
  };
  if (told(await asks.reserve({ account, id, amount, seconds: SECONDS_RESERVED })) !== 'reserved') {
    return;
  }
  const next = chance();
  if (next < 0.5) told(await asks.confirm({ account, id, amount: null }));
  else if (next < 0.8) told(await asks.release(account, id));
}
