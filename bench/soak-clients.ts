import { Agent, request } from 'node:http';
import { formatEvent } from '../src/contract/index.ts';
import { addDays, type Event } from '../src/kernel/index.ts';
import { eventOf, openingOf, utcClock } from './service-accounts.ts';
import { SOAK_ACCOUNTS } from './soak-accounts.ts';
import type { Acknowledged } from './soak-audit.ts';

const CLIENTS = 24;
const SECONDS_RESERVED = 5;
const CONTEXT = { currency: 'CNY', timeZone: 'UTC' };

/** One life of the service, as those see it who ask it over HTTP. */
export interface Round {
  readonly url: string;
  readonly number: number;
  readonly chance: () => number;
  readonly acknowledged: Acknowledged;
}

/** Asks for all that can be asked at once, until the service is gone. */
export async function askUntilGone(round: Round): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  const asks = new Asks(round, agent);
  await asks.open().catch(() => undefined);
  // Whoever gets no answer ends: the service was killed.
  await Promise.allSettled(Array.from({ length: CLIENTS }, (_, client) => asks.work(client)));
  agent.destroy();
}

class Asks {
  readonly #round: Round;
  readonly #agent: Agent;

  constructor(round: Round, agent: Agent) {
    this.#round = round;
    this.#agent = agent;
  }

  async open(): Promise<void> {
    await this.#post('/v1/events', SOAK_ACCOUNTS.flatMap(openingOf).map(written));
  }

  /** One client, which waits for each answer before it asks again. */
  async work(client: number): Promise<never> {
    const { chance, number } = this.#round;
    for (let n = 0; ; n++) {
      const account = SOAK_ACCOUNTS[Math.floor(chance() * SOAK_ACCOUNTS.length)] as string;
      const id = `${number}-${client}-${n}`;
      if (chance() < 0.6) await this.#sendEvents(account, id);
      else await this.#draw(account, id);
    }
  }

  async #sendEvents(account: string, id: string): Promise<void> {
    const { chance } = this.#round;
    const events = this.#newEvents(account, id).map(written);
    if (chance() < 0.5) await this.#stream(account, events);
    else await this.#list(account, events);
    // A sender that got no answer sends again; one that is careless does so anyway.
    if (chance() < 0.1) await this.#list(account, events);
  }

  #newEvents(account: string, id: string): readonly Event[] {
    const { chance } = this.#round;
    const { day } = utcClock();
    return Array.from({ length: 1 + Math.floor(chance() * 4) }, (_, i): Event => {
      // Every fifth took effect some days ago.
      const effective = addDays(day, chance() < 0.2 ? -Math.floor(chance() * 5) : 0);
      const payload =
        chance() < 0.5
          ? { type: 'spending', amount: 100 + i }
          : { type: 'repayment', amount: 1 + Math.floor(chance() * 500) };
      return eventOf(`${id}-${i}`, account, effective, payload);
    });
  }

  async #list(account: string, events: readonly object[]): Promise<void> {
    const { rows } = JSON.parse(await this.#post('/v1/events', events));
    for (const row of rows) this.#round.acknowledged.event(row.id, account, row.outcome);
  }

  /** Each row counts as soon as it is there, whatever becomes of the others. */
  async #stream(account: string, events: readonly object[]): Promise<void> {
    const lines = events.map((event) => `${JSON.stringify(event)}\n`).join('');
    await this.#ask('/v1/events', 'application/x-ndjson', lines, (line) => {
      const { id, outcome } = JSON.parse(line);
      if (id !== undefined) this.#round.acknowledged.event(id, account, outcome);
    });
  }

  async #draw(account: string, id: string): Promise<void> {
    const { chance } = this.#round;
    const path = `/v1/accounts/${account}/authorizations`;
    const amount = `${Math.floor(chance() * 20)}.01`;
    const reserved = { id, amount, seconds: SECONDS_RESERVED };
    if ((await this.#authorize(path, reserved)) !== 'reserved') return;
    const next = chance();
    if (next < 0.5) await this.#authorize(`${path}/${id}/confirm`, {});
    else if (next < 0.8) await this.#authorize(`${path}/${id}/release`, {});
  }

  async #authorize(path: string, body: object): Promise<string | undefined> {
    const { id, status } = JSON.parse(await this.#post(path, body));
    if (id !== undefined) this.#round.acknowledged.authorization(id, status);
    return status;
  }

  #post(path: string, body: object): Promise<string> {
    return this.#ask(path, 'application/json', JSON.stringify(body), () => undefined);
  }

  /** Rejects where the answer does not come to its end. */
  #ask(path: string, type: string, body: string, onLine: (line: string) => void): Promise<string> {
    return new Promise((resolve, reject) => {
      const headers = { 'content-type': type };
      const options = { method: 'POST', agent: this.#agent, headers };
      const asked = request(this.#round.url + path, options, (response) => {
        let said = '';
        let read = 0;
        response.setEncoding('utf8').on('data', (text: string) => {
          said += text;
          for (let end = said.indexOf('\n', read); end !== -1; end = said.indexOf('\n', read)) {
            onLine(said.slice(read, end));
            read = end + 1;
          }
        });
        response.on('end', () => resolve(said)).on('error', reject);
      });
      asked.on('error', reject).end(body);
    });
  }
}

function written(event: Event): object {
  return formatEvent(event, CONTEXT);
}
