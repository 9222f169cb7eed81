import { digestOf, sha256 } from './digest.ts';
import type { BrokenLink } from './operations.ts';
import type { DecisionRow, Head, Link, LinkRow, LinkSubject, Store } from './store.ts';

const LINKS_AT_ONCE = 1000;

/** A link to be made: what it is about, and the digest of that. */
export type NewLink = Pick<Link, 'subject' | 'digest'>;

/** What surrounds a recorded decision, and its digest, in one digest. */
export function decisionDigest({ body: _, ...row }: DecisionRow): string {
  return digestOf(row);
}

/** Appends links behind the head, each covering the one before it. */
export function extendChain(head: Head, links: readonly NewLink[]): readonly Link[] {
  let { link, hash } = head;
  return links.map(({ subject, digest }) => {
    link += 1;
    hash = hashOf(hash, link, subject, digest);
    return { link, subject, digest, hash };
  });
}

function hashOf(before: string, link: number, subject: LinkSubject, digest: string): string {
  const about = subject.kind === 'act' ? 'act' : `decision ${subject.account} ${subject.number}`;
  return sha256(`${before}\n${link}\n${about}\n${digest}`);
}

/** The first link that does not hold, or null. */
export async function verifyChain(store: Store): Promise<BrokenLink | null> {
  // Read first: links that are added meanwhile come behind it.
  const head = await store.head();
  let last: Head = { link: 0, hash: '' };
  while (last.link < head.link) {
    const links = await store.links(last.link, LINKS_AT_ONCE);
    if (links.length === 0) return broken(last.link + 1, 'missing', 'chain');
    for (const link of links) {
      const fault = faultOf(link, last);
      if (fault !== null) return broken(link.link, fault, subjectOf(link));
      last = link;
      if (last.link === head.link) break;
    }
  }
  return last.hash === head.hash ? null : broken(last.link, 'hash', 'head');
}

function faultOf(link: LinkRow, last: Head): BrokenLink['found'] | null {
  if (link.link !== last.link + 1) return 'order';
  if (link.content === null) return 'missing';
  if (!isIntact(link.content, link.digest)) return 'content';
  return hashOf(last.hash, link.link, link.subject, link.digest) === link.hash ? null : 'hash';
}

function isIntact(content: string | DecisionRow, digest: string): boolean {
  if (typeof content === 'string') return sha256(content) === digest;
  return sha256(content.body) === content.digest && decisionDigest(content) === digest;
}

function broken(link: number, found: BrokenLink['found'], subject: string): BrokenLink {
  return { link, found, subject };
}

function subjectOf({ subject }: Link): string {
  return subject.kind === 'act'
    ? 'act'
    : `decision ${subject.number} of account ${subject.account}`;
}
