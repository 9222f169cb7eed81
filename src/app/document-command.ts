import { canonical } from '../kernel/index.ts';
import { type Batch, type Command, NEEDS_NOTHING } from './command.ts';
import { sha256 } from './digest.ts';
import type { DocumentAnswer, DocumentRefusal, NewDocument } from './operations.ts';
import { idOf } from './rule-book.ts';

/** A version is never changed: the same again changes nothing, another under its number is refused. */
export function documentCommand(
  document: NewDocument,
  service: ServiceFacts,
): Command<DocumentAnswer> {
  return {
    ...NEEDS_NOTHING,
    apply: async (batch) => {
      const refused = refusalBy(document, service);
      return refused === null ? addDocument(document, batch) : { refused };
    },
  };
}

/** What a service is set up with, as far as documents must fit it. */
export interface ServiceFacts {
  readonly currency: string;
  /** How many decimals the currency has. */
  readonly digits: number;
  readonly rewardsKey: string | null;
}

export function refusalBy(
  { kind, content }: NewDocument,
  { currency, rewardsKey }: ServiceFacts,
): DocumentRefusal | null {
  if (kind !== 'limit-policy' && kind !== 'rewards-programme') return null;
  if (content.currency !== currency) return 'currency_must_be_the_services';
  if (kind === 'limit-policy' || rewardsKey !== null) return null;
  return 'hold_out_key_must_be_configured';
}

export function addDocument(document: NewDocument, batch: Batch): DocumentAnswer {
  const { kind, content, source } = document;
  const id = idOf(document);
  const { version, effectiveFrom } = content;
  const body = canonical(content);
  const digest = sha256(body);
  const known = batch.rules.find(kind, id, version) ?? batch.newDocument(kind, id, version);
  if (known !== null) {
    if (known.digest === digest) return { outcome: 'duplicate', digest };
    return { refused: 'version_must_not_be_taken' };
  }
  const addedAt = batch.now.at;
  batch.addDocument({ kind, id, version, effectiveFrom, body, source, digest, addedAt });
  return { outcome: 'added', digest };
}
