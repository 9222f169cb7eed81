import {
  type Appetite,
  type CompiledRules,
  compileRules,
  type Day,
  NEUTRAL_APPETITE,
  type Pack,
  type Policy,
  type Programme,
  type Rules,
  type Scorecard,
  type Segment,
  type Versions,
} from '../kernel/index.ts';
import type { DocumentContent, DocumentKind, StoredDocument } from './operations.ts';
import type { DocumentRow } from './store.ts';

/** Compiled rules are kept for this many products and days. */
const COMPILED_MAX = 256;

interface Versioned {
  readonly effectiveFrom: Day;
  readonly version: number;
}

/** Every version of every document, and which of them are in force on a day. */
export class RuleBook {
  readonly #documents: StoredDocument[] = [];
  readonly #compiled = new Map<string, CompiledRules | null>();
  #last = 0;

  /** The number of the last document that is in it. */
  get last(): number {
    return this.#last;
  }

  add(rows: readonly DocumentRow[]): void {
    // Two transactions at once may have read the same ones.
    for (const row of rows.filter(({ no }) => no > this.#last)) {
      this.#documents.push(documentOf(row));
      this.#last = Math.max(this.#last, row.no);
    }
    if (rows.length > 0) this.#compiled.clear();
  }

  /** Another book, with a document that is not in force yet. */
  with(document: DocumentContent): RuleBook {
    const other = new RuleBook();
    const { version, effectiveFrom } = document.content;
    const about = { id: idOf(document), version, effectiveFrom, source: '', digest: '' };
    const added = { ...document, ...about, addedAt: 0 } as StoredDocument;
    other.#documents.push(...this.#documents, added);
    return other;
  }

  /** The policy in force on a day of each product and segment that has one. */
  policiesOn(day: Day): readonly Policy[] {
    const lines = new Map<string, Policy[]>();
    for (const policy of this.#contents<Policy>('limit-policy')) {
      const key = `${policy.segment} ${policy.product}`;
      lines.set(key, [...(lines.get(key) ?? []), policy]);
    }
    return [...lines.values()].flatMap((line) => lastInForce(line, day) ?? []);
  }

  all(kind: DocumentKind): readonly StoredDocument[] {
    return this.#documents.filter((document) => document.kind === kind);
  }

  find(kind: DocumentKind, id: string, version: number): StoredDocument | null {
    const found = this.all(kind).find((one) => one.id === id && one.version === version);
    return found ?? null;
  }

  /** The documents that a decision names, as of its day; null where one of them is not there. */
  compiledBy(versions: Versions, day: Day): CompiledRules | null {
    const { policy, scorecard, pack, appetite } = versions;
    const key = JSON.stringify([day, policy, scorecard, pack, appetite]);
    return this.#once(key, day, () => this.named(versions));
  }

  /** Null where no policy for the product is in force on the day, or its scorecard is not there. */
  compiled(product: string | null, segment: Segment, day: Day): CompiledRules | null {
    const key = `${day} ${segment} ${product}`;
    return this.#once(key, day, () => this.rules(product, segment, day));
  }

  #once(key: string, day: Day, find: () => Rules | null): CompiledRules | null {
    const known = this.#compiled.get(key);
    if (known !== undefined) return known;
    if (this.#compiled.size >= COMPILED_MAX) this.#compiled.clear();
    const rules = find();
    const compiled = rules === null ? null : compileRules(rules, day);
    this.#compiled.set(key, compiled);
    return compiled;
  }

  /** The documents that a decision names; null where one of them is not there. */
  named(versions: Versions): Rules | null {
    const named = <T>(kind: DocumentKind, name: string): T | null => {
      const [id = '', version] = splitVersion(name);
      return (this.find(kind, id, version)?.content ?? null) as T | null;
    };
    const policy = named<Policy>('limit-policy', versions.policy);
    const scorecard = named<Scorecard>('scorecard', versions.scorecard);
    const pack = versions.pack === null ? null : named<Pack>('jurisdiction-pack', versions.pack);
    const appetite = named<Appetite>('appetite', versions.appetite) ?? neutral(versions.appetite);
    if (policy === null || scorecard === null || appetite === null) return null;
    if (pack === null && versions.pack !== null) return null;
    return { policy, scorecard, pack, appetite };
  }

  /** The programme that is in force for a product; null where none is. */
  programme(product: string | null, day: Day): Programme | null {
    const programmes = this.#contents<Programme>('rewards-programme');
    return lastInForce(
      programmes.filter((one) => one.product === product),
      day,
    );
  }

  /** The version of a programme that is in force, whatever else has taken its place. */
  programmeNamed(id: string, day: Day): Programme | null {
    const programmes = this.#contents<Programme>('rewards-programme');
    return lastInForce(
      programmes.filter((one) => one.id === id),
      day,
    );
  }

  /** The documents in force for a product; null where no policy is, or its scorecard is not there. */
  rules(product: string | null, segment: Segment, day: Day): Rules | null {
    const policy = lastInForce(
      this.#contents<Policy>('limit-policy').filter(
        (one) => one.product === product && one.segment === segment,
      ),
      day,
    );
    if (policy === null) return null;
    const scorecard = lastInForce(
      this.#contents<Scorecard>('scorecard').filter((one) => one.id === policy.scorecard),
      day,
    );
    if (scorecard === null) return null;
    const pack = lastInForce(
      this.#contents<Pack>('jurisdiction-pack').filter(
        (one) => one.jurisdiction === policy.jurisdiction,
      ),
      day,
    );
    const appetite = lastInForce(this.#contents<Appetite>('appetite'), day) ?? NEUTRAL_APPETITE;
    return { policy, scorecard, pack, appetite };
  }

  #contents<T>(kind: DocumentKind): T[] {
    return this.all(kind).map(({ content }) => content as T);
  }
}

/** What a document goes by: a pack by its jurisdiction. */
export function idOf(document: DocumentContent): string {
  return document.kind === 'jurisdiction-pack'
    ? document.content.jurisdiction
    : document.content.id;
}

function documentOf(row: DocumentRow): StoredDocument {
  const { no: _, body, ...rest } = row;
  return { ...rest, content: JSON.parse(body) } as StoredDocument;
}

/** What took effect last on or before the day; of several on one day the highest version. */
function lastInForce<T extends Versioned>(documents: readonly T[], day: Day): T | null {
  return documents
    .filter(({ effectiveFrom }) => effectiveFrom <= day)
    .reduce<T | null>((last, one) => (last === null || succeeds(one, last) ? one : last), null);
}

function succeeds(one: Versioned, last: Versioned): boolean {
  const later = one.effectiveFrom - last.effectiveFrom;
  return later > 0 || (later === 0 && one.version > last.version);
}

/** An id may hold an @ itself. */
function splitVersion(name: string): [string, number] {
  const at = name.lastIndexOf('@');
  return [name.slice(0, at), Number(name.slice(at + 1))];
}

function neutral(name: string): Appetite | null {
  const { id, version } = NEUTRAL_APPETITE;
  return name === `${id}@${version}` ? NEUTRAL_APPETITE : null;
}
