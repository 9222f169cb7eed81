import { type ClientRequest, Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { guardedLookup, urlProblem, type WebhookRules } from './address.ts';

/** What a receiver said, or why it could not be asked. */
export type Posted =
  | { readonly status: number; readonly retryAfterSeconds: number | null }
  | { readonly problem: string };

export type Post = (
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
) => Promise<Posted>;

/** An answer's text does not matter; more than this of it is not waited for. */
const ANSWER_BYTES_MAX = 65_536;
const SOCKETS_PER_HOST = 8;

/** Posts to other systems. Redirects are not followed: where they lead was not agreed on. */
export function createPost(rules: WebhookRules): {
  readonly post: Post;
  readonly close: () => void;
} {
  const agents = {
    'http:': new HttpAgent({ keepAlive: true, maxSockets: SOCKETS_PER_HOST }),
    'https:': new HttpsAgent({ keepAlive: true, maxSockets: SOCKETS_PER_HOST }),
  };
  const lookup = guardedLookup(rules.networks);
  const post: Post = (url, headers, body) => {
    // Once more than when it was entered: the rules may have changed since.
    const problem = urlProblem(url, rules);
    if (problem !== null) return Promise.resolve({ problem });
    const to = new URL(url);
    const secure = to.protocol === 'https:';
    const request = (secure ? httpsRequest : httpRequest)(to, {
      method: 'POST',
      agent: agents[secure ? 'https:' : 'http:'],
      lookup,
      headers: {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
        'user-agent': 'headroom-webhooks',
        ...headers,
      },
    });
    request.end(body);
    return answerTo(request, rules.timeoutMs);
  };
  const close = (): void => {
    for (const agent of Object.values(agents)) agent.destroy();
  };
  return { post, close };
}

function answerTo(request: ClientRequest, timeoutMs: number): Promise<Posted> {
  return new Promise((resolve) => {
    const late = setTimeout(() => {
      request.destroy(new Error(`no answer within ${timeoutMs} ms`));
    }, timeoutMs);
    request.on('error', (error) => {
      clearTimeout(late);
      resolve({ problem: error.message });
    });
    request.on('response', (response) => {
      const { statusCode, headers } = response;
      resolve({ status: statusCode ?? 0, retryAfterSeconds: secondsOf(headers['retry-after']) });
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > ANSWER_BYTES_MAX) request.destroy();
      });
      response.on('close', () => clearTimeout(late));
      response.on('error', () => undefined);
    });
  });
}

/** Only as seconds: a date would rest on the receiver's clock. */
function secondsOf(header: string | undefined): number | null {
  return header !== undefined && /^\d{1,6}$/.test(header) ? Number(header) : null;
}
