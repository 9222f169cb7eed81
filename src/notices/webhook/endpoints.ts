import { randomUUID } from 'node:crypto';
import type { Act, Clock, EndpointRow, Headroom, NoticeStore } from '../../app/index.ts';
import type { Instant } from '../../kernel/index.ts';
import type { MessageKind } from '../kinds.ts';
import type { Sealer } from '../seal.ts';
import { urlProblem, type WebhookRules } from './address.ts';
import { postSigned } from './channel.ts';
import type { Post } from './post.ts';
import { newSecret } from './sign.ts';

/** An endpoint as it is shown: without its secrets. */
export interface Endpoint {
  readonly id: string;
  readonly url: string;
  readonly kinds: readonly string[];
  readonly enabled: boolean;
  readonly createdAt: Instant;
  /** How many secrets sign now. */
  readonly secrets: number;
}

export interface EndpointWish {
  readonly url: string;
  /** Every kind where it is empty. */
  readonly kinds: readonly MessageKind[];
  readonly enabled: boolean;
}

/** The secret is told this once. */
export type NewEndpoint = Endpoint & { readonly secret: string };

/** What came of a message that is sent at once, to see whether it arrives. */
export interface Pinged {
  readonly arrived: boolean;
  readonly status: number | null;
  readonly problem: string | null;
}

export type EndpointRefusal =
  | { readonly refused: 'endpoint_must_exist' }
  | { readonly refused: 'url_must_be_reachable'; readonly detail: string }
  | { readonly refused: 'endpoints_must_be_few' };

export interface Endpoints {
  list(): Promise<readonly Endpoint[]>;
  find(id: string): Promise<Endpoint | null>;
  add(wish: EndpointWish, by: string): Promise<NewEndpoint | EndpointRefusal>;
  change(id: string, wish: EndpointWish, by: string): Promise<Endpoint | EndpointRefusal>;
  /** A new secret; the one before signs beside it for a while. */
  rotate(id: string, overlapHours: number, by: string): Promise<NewEndpoint | EndpointRefusal>;
  /** False where there is none. */
  remove(id: string, by: string): Promise<boolean>;
  ping(id: string): Promise<Pinged | EndpointRefusal>;
}

export interface EndpointParts {
  readonly store: NoticeStore;
  /** Through which changes are made, each with the act that tells of it. */
  readonly headroom: Pick<Headroom, 'changeNotices'>;
  readonly clock: Clock;
  readonly sealer: Sealer;
  readonly post: Post;
  readonly rules: WebhookRules;
}

/** Each one multiplies what is sent. */
const ENDPOINTS_MAX = 50;
const MISSING = { refused: 'endpoint_must_exist' } as const;

export function createEndpoints(parts: EndpointParts): Endpoints {
  const { store, headroom, clock, sealer, rules } = parts;
  const shown = (row: EndpointRow): Endpoint => {
    const { id, url, kinds, enabled, createdAt } = row;
    const { at } = clock();
    const secrets = row.secrets.filter(({ until }) => until === null || until > at).length;
    return { id, url, kinds, enabled, createdAt, secrets };
  };
  return {
    list: async () => (await store.endpoints()).map(shown),
    find: async (id) => {
      const row = await store.endpoint(id);
      return row === null ? null : shown(row);
    },
    add: async (wish, by) => {
      const detail = urlProblem(wish.url, rules);
      if (detail !== null) return { refused: 'url_must_be_reachable', detail };
      const secret = newSecret();
      const secrets = [{ sealed: sealer.seal(secret), until: null }];
      return headroom.changeNotices(async (desk, { now, recordAct }) => {
        if ((await desk.endpoints()).length >= ENDPOINTS_MAX) {
          return { refused: 'endpoints_must_be_few' };
        }
        const row = { id: `we_${randomUUID()}`, ...wish, secrets, createdAt: now.at };
        await desk.addEndpoint(row);
        recordAct(actOn('webhook.added', row, by));
        return { ...shown(row), secret };
      });
    },
    change: async (id, wish, by) => {
      const detail = urlProblem(wish.url, rules);
      return headroom.changeNotices(async (desk, { recordAct }) => {
        const row = await desk.endpoint(id);
        if (row === null) return MISSING;
        if (detail !== null) return { refused: 'url_must_be_reachable', detail };
        const changed = { ...row, ...wish };
        await desk.changeEndpoint(changed);
        recordAct(actOn('webhook.changed', changed, by));
        return shown(changed);
      });
    },
    rotate: async (id, overlapHours, by) => {
      const secret = newSecret();
      const sealed = sealer.seal(secret);
      return headroom.changeNotices(async (desk, { now, recordAct }) => {
        const row = await desk.endpoint(id);
        if (row === null) return MISSING;
        const changed = { ...row, secrets: rotated(row, sealed, now.at, overlapHours) };
        await desk.changeEndpoint(changed);
        recordAct(actOn('webhook.rotated', changed, by));
        return { ...shown(changed), secret };
      });
    },
    remove: (id, by) =>
      headroom.changeNotices(async (desk, { now, recordAct }) => {
        const row = await desk.endpoint(id);
        if (row === null) return false;
        await desk.removeEndpoint(id, now.at);
        recordAct(actOn('webhook.removed', row, by));
        return true;
      }),
    ping: async (id) => {
      const row = await store.endpoint(id);
      if (row === null) return MISSING;
      const content = { type: 'ping', timestamp: new Date(clock().at).toISOString(), data: {} };
      const posted = await postSigned(row, `ping_${randomUUID()}`, content, parts);
      if ('problem' in posted) return { arrived: false, status: null, problem: posted.problem };
      const { status } = posted;
      const arrived = status >= 200 && status < 300;
      return { arrived, status, problem: arrived ? null : `answered ${status}` };
    },
  };
}

/** An address may hold a secret of its receiver: the chain keeps where it is, not all of it. */
function actOn(kind: string, { id, url, kinds, enabled }: EndpointRow, actor: string): Act {
  const details = { host: new URL(url).host, kinds, enabled };
  return { actor, kind, subject: `webhook ${id}`, reason: '', details };
}

const HOUR_MS = 3_600_000;

/** Of those before, only the newest goes on for a while. */
function rotated(
  { secrets }: EndpointRow,
  sealed: string,
  at: Instant,
  overlapHours: number,
): EndpointRow['secrets'] {
  const until = (at + overlapHours * HOUR_MS) as Instant;
  const before = secrets.slice(0, 1).map((one) => ({ ...one, until }));
  return [{ sealed, until: null }, ...before];
}
