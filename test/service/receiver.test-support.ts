import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A system of somebody else's that webhooks are sent to, on this machine. */
export interface Receiver {
  readonly url: string;
  /** Everything that arrived, in order. */
  readonly got: readonly Got[];
  /** How the next requests are answered, one after another; 204 once there are no more. */
  answerWith(...answers: Answer[]): void;
  close(): Promise<void>;
}

export interface Got {
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: what is in it is what the tests look at
  readonly body: any;
}

/** A status, with headers where it needs some, or after something is done; no answer at all; a connection that is cut. */
export type Answer =
  | number
  | (() => Promise<number>)
  | 'hang'
  | 'cut'
  | { readonly status: number; readonly headers: Record<string, string> };

export async function openReceiver(): Promise<Receiver> {
  const got: Got[] = [];
  const answers: Answer[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      got.push({ headers: request.headers, text, body: JSON.parse(text) });
      const answer = answers.shift() ?? 204;
      if (typeof answer === 'function') void answer().then((later) => give(later, response));
      else give(answer, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    got,
    answerWith: (...next) => {
      answers.push(...next);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function give(answer: Exclude<Answer, () => unknown>, response: ServerResponse): void {
  if (answer === 'hang') return;
  if (answer === 'cut') {
    response.destroy();
    return;
  }
  const { status, headers } = typeof answer === 'number' ? { status: answer, headers: {} } : answer;
  response.writeHead(status, headers).end();
}
