import { Asker, EventSender } from './http-sender.ts';
import type { Load, LoadResult } from './load.ts';
import { eventOf, utcClock } from './service-accounts.ts';

const TICK_MS = 5;

const [url = '', connections = '1'] = process.argv.slice(2);
const events = new EventSender(url, Number(connections));
const asker = new Asker(url, Number(connections));
let asked = 0;
let reserved = 0;

process.on('message', async (message: Load | 'close') => {
  if (message === 'close') {
    await events.close();
    asker.close();
    process.disconnect();
    return;
  }
  process.send?.(await run(message));
});

async function run({ ask, accounts, milliseconds, pace }: Load): Promise<LoadResult> {
  const one = ask === 'events' ? () => sendEvent(accounts) : () => reserve(accounts);
  const { perSecond, times } =
    'clients' in pace
      ? await waiting(pace.clients, milliseconds, one)
      : await unasked(pace.perSecond, milliseconds, one);
  return { perSecond, times, asked, reserved };
}

async function sendEvent(accounts: number): Promise<void> {
  const n = asked;
  asked += 1;
  const payload = { type: n % 3 === 0 ? 'repayment' : 'spending', amount: 100 + (n % 50) };
  await events.send(eventOf(`live-${n}`, accountOf(n, accounts), utcClock().day, payload));
}

async function reserve(accounts: number): Promise<void> {
  const n = asked;
  asked += 1;
  const request = { id: `r-${n}`, amount: '0.01', seconds: 3600 };
  const path = `/v1/accounts/${accountOf(n, accounts)}/authorizations`;
  const answer = await asker.post(path, request);
  if (answer.includes('"status":"reserved"')) reserved += 1;
}

function accountOf(n: number, accounts: number): string {
  return `account-${(n * 7919) % accounts}`;
}

type Measured = Pick<LoadResult, 'perSecond' | 'times'>;

/** So many ask one after another, each as soon as it is answered. */
async function waiting(
  clients: number,
  milliseconds: number,
  ask: () => Promise<void>,
): Promise<Measured> {
  const started = performance.now();
  const until = started + milliseconds;
  let calls = 0;
  const client = async (): Promise<void> => {
    while (performance.now() < until) {
      await ask();
      calls += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { perSecond: perSecondSince(started, calls), times: [] };
}

/** At a rate that does not wait for answers. */
async function unasked(
  perSecond: number,
  milliseconds: number,
  ask: () => Promise<void>,
): Promise<Measured> {
  const started = performance.now();
  const times: number[] = [];
  const all: Promise<void>[] = [];
  const timed = async (due: number): Promise<void> => {
    await ask();
    // From when it was due: waiting to be sent is waiting too.
    times.push(performance.now() - due);
  };
  for (let now = started; now < started + milliseconds; now = performance.now()) {
    while (all.length < ((now - started) * perSecond) / 1000) {
      all.push(timed(started + (all.length * 1000) / perSecond));
    }
    await new Promise((resolve) => {
      setTimeout(resolve, TICK_MS);
    });
  }
  await Promise.all(all);
  return { perSecond: perSecondSince(started, all.length), times: times.sort((a, b) => a - b) };
}

function perSecondSince(started: number, calls: number): number {
  return (calls * 1000) / (performance.now() - started);
}
