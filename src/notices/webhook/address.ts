import { type LookupAddress, lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Where webhooks may go. */
export interface WebhookRules {
  /** For development: plain http as well. */
  readonly plainHttp: boolean;
  /** Networks that may be reached although they are not public, as 10.20.0.0/16. */
  readonly networks: readonly string[];
  /** A receiver that has not answered by then has failed. */
  readonly timeoutMs: number;
}

/** Whether something may be sent to an address of the network: public, or allowed by name. */
export function isReachable(address: string, networks: readonly string[]): boolean {
  if (!ipaddr.isValid(address)) return false;
  // An IPv4 address in the clothes of IPv6 is taken for what it is.
  const parsed = ipaddr.process(address);
  if (parsed.range() === 'unicast') return true;
  return networks.some((network) => {
    const [base, bits] = ipaddr.parseCIDR(network);
    return base.kind() === parsed.kind() && parsed.match(base, bits);
  });
}

/** What is wrong with an address to send to, as far as it says itself; null where nothing is. */
export function urlProblem(text: string, rules: WebhookRules): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null) return `expected an address as https://example.com/hook, found "${text}"`;
  const { protocol, username, password, hostname } = url;
  if (protocol !== 'https:' && !(rules.plainHttp && protocol === 'http:')) {
    return `expected https, found ${protocol.replace(':', '')}`;
  }
  if (username !== '' || password !== '') return 'expected an address without a password in it';
  const literal = hostname.replace(/^\[(.*)\]$/, '$1');
  if (ipaddr.isValid(literal) && !isReachable(literal, rules.networks)) return notPublic(literal);
  return null;
}

function notPublic(address: string): string {
  return `expected a public address, found ${address}`;
}

/**
 * Looks a name up, and refuses it where any of its addresses may not be reached. The connection is made
 * to what was looked up here, so that a name cannot change its mind in between.
 */
export function guardedLookup(networks: readonly string[]): LookupFunction {
  return (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) return done(error, []);
      const refused = found.find(({ address }) => !isReachable(address, networks));
      if (refused !== undefined) return done(new Error(notPublic(refused.address)), []);
      const { address, family } = found[0] as LookupAddress;
      return options.all === true ? done(null, found) : done(null, address, family);
    });
  };
}
