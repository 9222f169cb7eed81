import type { Instant } from '../kernel/index.ts';
import { digestOf, sha256 } from './digest.ts';
import type { BrokenLink } from './operations.ts';
import { readRecorded } from './recorded-trace.ts';
import type { RuleBook } from './rule-book.ts';
import type {
  Chained,
  DecisionRow,
  Head,
  LinkRow,
  NewLink,
  RecordedDecision,
  Store,
} from './store.ts';

/** A link may be about all the decisions of one commit. */
const LINKS_AT_ONCE = 50;

/** The decisions of one commit, a line for each: whose, which, and the digest of all that is kept. */
export function contentOf(decisions: readonly DecisionRow[]): string {
  return decisions.map((row) => `${row.account} ${row.number} ${rowDigest(row)}`).join('\n');
}

function rowDigest(row: DecisionRow): string {
  const { account, number, asOf, cause, madeAt, replaces, inputs, trace, digest } = row;
  return sha256(
    `${account}\n${number}\n${asOf}\n${cause}\n${madeAt}\n${replaces}\n${inputs}\n${trace}\n${digest}`,
  );
}

export function linkOf(about: NewLink['about'], content: string, at: Instant): NewLink {
  return { about, content, digest: sha256(content), at };
}

/** As the store makes it, too. */
function hashOf(before: string, link: number, about: LinkRow['about'], digest: string): string {
  return sha256(`${before}\n${link}\n${about}\n${digest}`);
}

/** The first link that does not hold, or null. */
export async function verifyChain(store: Store, book: RuleBook): Promise<BrokenLink | null> {
  // Read first: links that are added meanwhile come behind it.
  const head = await store.head();
  let last: Head = { link: 0, hash: '' };
  let linked: Chained = { decisions: 0, acts: 0 };
  while (last.link < head.link) {
    const limit = Math.min(head.link - last.link, LINKS_AT_ONCE);
    const links = await store.links(last.link, limit);
    if (links.length === 0) return { link: last.link + 1, found: 'missing', subject: 'chain' };
    const fault = faultOfLinks(links, last) ?? (await faultOfDecisions(links, store, book));
    if (fault !== null) return fault;
    linked = withLinks(linked, links);
    last = links.at(-1) as LinkRow;
  }
  if (last.hash !== head.hash) return { link: last.link, found: 'hash', subject: 'head' };
  return unlinked(head, linked);
}

function withLinks(before: Chained, links: readonly LinkRow[]): Chained {
  const acts = links.filter(({ about }) => about === 'act').length;
  const decisions = links.filter(({ about }) => about === 'decisions').flatMap(decisionsIn).length;
  return { acts: before.acts + acts, decisions: before.decisions + decisions };
}

/** All that is linked was found, so that more rows than that were put in beside the chain. */
function unlinked({ link, ...head }: Head & Chained, linked: Chained): BrokenLink | null {
  const kind = head.decisions > linked.decisions ? 'decisions' : 'acts';
  const count = head[kind] - linked[kind];
  return count > 0
    ? { link, found: 'unlinked', subject: `${count} of ${head[kind]} ${kind}` }
    : null;
}

function faultOfLinks(links: readonly LinkRow[], before: Head): BrokenLink | null {
  let last = before;
  for (const link of links) {
    const found = faultOfLink(link, last);
    if (found !== null) return { link: link.link, found, subject: link.about };
    last = link;
  }
  return null;
}

function faultOfLink(link: LinkRow, last: Head): BrokenLink['found'] | null {
  if (link.link !== last.link + 1) return 'order';
  if (link.content === null) return 'missing';
  if (sha256(link.content) !== link.digest) return 'content';
  return hashOf(last.hash, link.link, link.about, link.digest) === link.hash ? null : 'hash';
}

/** What the links say of decisions, beside what is kept of them. */
async function faultOfDecisions(
  links: readonly LinkRow[],
  store: Store,
  book: RuleBook,
): Promise<BrokenLink | null> {
  const named = links.filter(({ about }) => about === 'decisions').flatMap(decisionsIn);
  const rows = await store.decisionsAt(named);
  const kept = new Map(rows.map((row) => [`${row.account} ${row.number}`, row]));
  for (const { link, account, number, digest } of named) {
    const row = kept.get(`${account} ${number}`);
    const found = row === undefined ? 'missing' : isIntact(row, digest, book) ? null : 'content';
    const subject = `decision ${number} of account ${account}`;
    if (found !== null) return { link, found, subject };
  }
  return null;
}

function decisionsIn({ link, content }: LinkRow) {
  return (content ?? '').split('\n').map((line) => {
    const [account, number, digest] = line.split(' ');
    return { link, account: Number(account), number: Number(number), digest };
  });
}

/** What is kept is what was kept, and says the decision whose digest was given out. */
function isIntact(row: RecordedDecision, digest: string | undefined, book: RuleBook): boolean {
  if (rowDigest(row) !== digest) return false;
  const decision = readRecorded(row.accountId, row, book);
  return decision !== null && digestOf(decision) === row.digest;
}
