import type { Clock, EndpointRow, NoticeStore } from '../../app/index.ts';
import type { Instant } from '../../kernel/index.ts';
import type { Channel, Sent } from '../deliver.ts';
import type { Sealer } from '../seal.ts';
import type { Post, Posted } from './post.ts';
import { signedHeaders } from './sign.ts';

export interface WebhookParts {
  readonly store: NoticeStore;
  readonly clock: Clock;
  readonly sealer: Sealer;
  readonly post: Post;
  /** What of a message goes over the wire. */
  readonly write: (delivery: Parameters<Channel>[0]) => object;
}

/** The receiver says that it wants no more. */
const GONE = 410;

/** Sends to the endpoint that a delivery names; one that answers 410 gets nothing more. */
export function webhookChannel(parts: WebhookParts): Channel {
  return async (delivery) => {
    const endpoint = await parts.store.endpoint(delivery.target);
    if (endpoint === null) return { outcome: 'skipped', problem: 'the endpoint is gone' };
    if (!endpoint.enabled) {
      return { outcome: 'failed', problem: 'the endpoint is switched off', final: true };
    }
    const posted = await postSigned(
      endpoint,
      messageId(delivery.message.id),
      parts.write(delivery),
      parts,
    );
    if ('status' in posted && posted.status === GONE) {
      await parts.store.switchOff(endpoint.id);
      return { outcome: 'failed', problem: 'answered 410: it wants no more', final: true };
    }
    return sentBy(posted);
  };
}

/** The same for every attempt and every receiver of one message. */
export function messageId(message: number): string {
  return `msg_${message}`;
}

export function postSigned(
  endpoint: EndpointRow,
  id: string,
  content: object,
  { clock, sealer, post }: Pick<WebhookParts, 'clock' | 'sealer' | 'post'>,
): Promise<Posted> {
  const { at } = clock();
  const body = JSON.stringify(content);
  const seconds = Math.floor(at / 1000);
  const headers = signedHeaders({ id, seconds, body }, secretsAt(endpoint, at, sealer));
  return post(endpoint.url, headers, body);
}

function secretsAt({ secrets }: EndpointRow, at: Instant, sealer: Sealer): readonly string[] {
  const valid = secrets.filter(({ until }) => until === null || until > at);
  return valid.map(({ sealed }) => sealer.open(sealed));
}

function sentBy(posted: Posted): Sent {
  if ('problem' in posted) return { outcome: 'failed', problem: posted.problem };
  const { status, retryAfterSeconds } = posted;
  if (status >= 200 && status < 300) return { outcome: 'delivered' };
  const problem = `answered ${status}`;
  const retryAfterMs = retryAfterSeconds === null ? null : retryAfterSeconds * 1000;
  return { outcome: 'failed', problem, retryAfterMs };
}
