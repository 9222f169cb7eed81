import { Agent, type ClientRequest, request } from 'node:http';
import { formatEvent } from '../src/contract/index.ts';
import type { Event } from '../src/kernel/index.ts';

const CONTEXT = { currency: 'CNY', timeZone: 'UTC' };

/** Sends events as lines over some connections; each is answered by its own row. */
export class EventSender {
  readonly #streams: readonly EventStream[];
  #next = 0;

  constructor(url: string, connections: number) {
    this.#streams = Array.from({ length: connections }, () => new EventStream(url));
  }

  /** Resolves when the event is durable; throws where it was refused. */
  send(event: Event): Promise<void> {
    this.#next = (this.#next + 1) % this.#streams.length;
    return (this.#streams[this.#next] as EventStream).send(event);
  }

  async close(): Promise<void> {
    await Promise.all(this.#streams.map((stream) => stream.close()));
  }
}

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

class EventStream {
  readonly #request: ClientRequest;
  readonly #waiting: Waiting[] = [];
  readonly #ended: Promise<void>;
  #lines: string[] = [];
  #rest = '';

  constructor(url: string) {
    const headers = { 'content-type': 'application/x-ndjson' };
    this.#request = request(`${url}/v1/events`, { method: 'POST', headers });
    this.#ended = new Promise((resolve) => {
      this.#request.on('response', (response) => {
        response.setEncoding('utf8').on('data', (text: string) => this.#read(text));
        response.on('end', resolve);
      });
    });
  }

  send(event: Event): Promise<void> {
    // Lines of one turn go out together, as those of a busy sender do.
    if (this.#lines.length === 0) setImmediate(() => this.#flush());
    this.#lines.push(`${JSON.stringify(formatEvent(event, CONTEXT))}\n`);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
    });
  }

  async close(): Promise<void> {
    this.#request.end();
    await this.#ended;
  }

  #flush(): void {
    this.#request.write(this.#lines.join(''));
    this.#lines = [];
  }

  #read(text: string): void {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line.startsWith('{"summary"')) continue;
      const waiting = this.#waiting.shift();
      if (line.includes('"outcome":"refused"')) waiting?.reject(new Error(line));
      else waiting?.resolve();
    }
  }
}

/** Asks with JSON over connections that are kept open; gives the answer's body. */
export class Asker {
  readonly #url: string;
  readonly #agent: Agent;

  constructor(url: string, connections: number) {
    this.#url = url;
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  post(path: string, body: object): Promise<string> {
    return new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json' };
      const asked = request(this.#url + path, { method: 'POST', agent: this.#agent, headers });
      asked.on('error', reject);
      asked.on('response', (response) => {
        let said = '';
        response.setEncoding('utf8').on('data', (text: string) => {
          said += text;
        });
        response.on('end', () => resolve(said));
      });
      asked.end(JSON.stringify(body));
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
