import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { PAGE_MAX } from '../contract/index.ts';
import type { AlertRecord } from '../monitoring/index.ts';
import { UsageError } from './args.ts';

const TRIES = 5;
const WAIT_MS = 1_000;

export interface AlertsTo {
  /** The service. */
  readonly url: string;
  readonly token: string | undefined;
  /** Ids of the alerts that were sent before, one a line. */
  readonly sentFile: string;
}

/** The service did not answer, or was not ready, as often as it was asked. */
export class NotSent extends Error {
  override readonly name = 'NotSent';
}

/**
 * Sends those alerts to a service that were not sent before, and says how many. Where an answer was lost, sending again
 * does no harm. Throws a UsageError where the service refuses them, and NotSent.
 */
export async function sendAlerts(records: readonly AlertRecord[], to: AlertsTo): Promise<number> {
  const sent = new Set(
    existsSync(to.sentFile) ? readFileSync(to.sentFile, 'utf8').split('\n') : [],
  );
  const fresh = records.filter(({ id }) => !sent.has(id));
  for (let from = 0; from < fresh.length; from += PAGE_MAX) {
    const group = fresh.slice(from, from + PAGE_MAX);
    await post(group, to);
    appendFileSync(to.sentFile, group.map(({ id }) => `${id}\n`).join(''));
  }
  return fresh.length;
}

async function post(group: readonly AlertRecord[], { url, token }: AlertsTo): Promise<void> {
  const alerts = group.map(({ date, kind, subject, value, band, words }) => {
    return { day: date, kind, subject, value, band, words };
  });
  const body = JSON.stringify({ alerts });
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': createHash('sha256').update(body).digest('hex'),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  let problem = '';
  for (let tried = 0; tried < TRIES; tried++) {
    if (tried > 0) await sleep(WAIT_MS);
    const response = await fetch(new URL('/v1/alerts', url), {
      method: 'POST',
      headers,
      body,
    }).catch((error: Error) => error);
    if (!(response instanceof Error) && response.ok) return;
    problem = response instanceof Error ? response.message : `${response.status}`;
    // Not there, or not ready: asked again.
    if (response instanceof Error || response.status === 429 || response.status >= 500) continue;
    throw new UsageError(`${url} answers ${response.status}: ${await response.text()}`);
  }
  throw new NotSent(`${url} does not take the alerts (${problem}): ask again later`);
}
