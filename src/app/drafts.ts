import { randomBytes } from 'node:crypto';
import { canonical, type Finding } from '../kernel/index.ts';
import { type Batch, type Command, NEEDS_NOTHING, type Submits } from './command.ts';
import type { DraftRow, DraftStatus } from './desk.ts';
import { sha256 } from './digest.ts';
import { addDocument, refusalBy, type ServiceFacts } from './document-command.ts';
import { type Checked, DraftChecker } from './draft-check.ts';
import type { DocumentContent, DocumentRefusal, NewDocument } from './operations.ts';
import { idOf, type RuleBook } from './rule-book.ts';
import type { Store } from './store.ts';

/** Documents on their way into force: written by one person, checked, approved by another. */
export interface Drafts {
  put(document: NewDocument, by: string): Promise<DraftAnswer>;
  /** Newest first; those of every status where it is null. */
  list(status: DraftStatus | null): Promise<readonly DraftRow[]>;
  find(id: string): Promise<DraftRow | null>;
  /** Checked again, as other documents may have come meanwhile; then in force from its day on. */
  approve(request: Settling): Promise<DraftAnswer>;
  reject(request: Settling): Promise<DraftAnswer>;
  /** By its author. */
  withdraw(request: Settling): Promise<DraftAnswer>;
}

export interface Settling {
  readonly id: string;
  readonly by: string;
  readonly reason: string;
}

export type DraftAnswer = { readonly draft: DraftRow } | { readonly refused: DraftRefusal };

export type DraftRefusal =
  | DocumentRefusal
  | 'draft_must_exist'
  /** Somebody has approved, rejected or withdrawn it. */
  | 'draft_must_be_open'
  | 'draft_must_be_own'
  | 'draft_must_pass_check'
  | 'approver_must_not_be_author'
  | 'effective_date_must_not_be_past'
  /** A policy names a scorecard of which no version is there by the day on which it takes effect. */
  | 'scorecard_must_exist'
  | 'check_must_end_in_time';

/** What a list shows at most. */
const LIST_MAX = 500;

export function draftsOver(
  store: Store,
  committer: Submits,
  currentRules: () => Promise<RuleBook>,
  service: ServiceFacts,
): Drafts {
  const checker = new DraftChecker(service.digits);
  // The check takes a while, so it is made before the transaction and not in it.
  const checked = async (content: DocumentContent): Promise<Checked> =>
    checker.check(content, await currentRules());
  const settle = async (request: Settling, outcome: Outcome): Promise<DraftAnswer> => {
    const found = await store.desk.drafts.find(request.id);
    if (found === null) return { refused: 'draft_must_exist' };
    const made = outcome === 'approved' ? await checked(contentOf(found)) : found;
    if ('refused' in made) return made;
    return committer.submit(settleCommand(request, outcome, made.findings, service));
  };
  return {
    put: async (document, by) => {
      const made = await checked(document);
      if ('refused' in made) return made;
      return committer.submit(putCommand(document, by, made.findings, service));
    },
    list: (status) => store.desk.drafts.all(status, LIST_MAX),
    find: (id) => store.desk.drafts.find(id),
    approve: (request) => settle(request, 'approved'),
    reject: (request) => settle(request, 'rejected'),
    withdraw: (request) => settle(request, 'withdrawn'),
  };
}

type Outcome = Exclude<DraftStatus, 'open'>;

function contentOf({ kind, body }: DraftRow): DocumentContent {
  return { kind, content: JSON.parse(body) } as DocumentContent;
}

function putCommand(
  document: NewDocument,
  by: string,
  findings: readonly Finding[],
  service: ServiceFacts,
): Command<DraftAnswer> {
  const apply = async (batch: Batch): Promise<DraftAnswer> => {
    const refused = refusalBy(document, service) ?? refusalNow(document, batch);
    if (refused !== null) return { refused };
    const draft = newDraft(document, by, findings, batch);
    await (await batch.desk()).drafts.save(draft);
    recordDraftAct('draft.put', draft, { by, reason: '' }, batch);
    return { draft };
  };
  return { ...NEEDS_NOTHING, apply };
}

function refusalNow(document: DocumentContent, batch: Batch): DraftRefusal | null {
  const { version, effectiveFrom } = document.content;
  const known = batch.rules.find(document.kind, idOf(document), version);
  if (known !== null) return 'version_must_not_be_taken';
  return effectiveFrom < batch.now.day ? 'effective_date_must_not_be_past' : null;
}

function newDraft(
  document: NewDocument,
  author: string,
  findings: readonly Finding[],
  { now }: Batch,
): DraftRow {
  const { kind, content, source } = document;
  const body = canonical(content);
  return {
    ...{ id: randomBytes(8).toString('hex'), kind, document: idOf(document) },
    ...{ version: content.version, effectiveFrom: content.effectiveFrom },
    ...{ source, body, digest: sha256(body), findings, author, createdAt: now.at },
    ...{ status: 'open', settledBy: null, settledAt: null, reason: null },
  };
}

function settleCommand(
  { id, by, reason }: Settling,
  outcome: Outcome,
  findings: readonly Finding[],
  service: ServiceFacts,
): Command<DraftAnswer> {
  const apply = async (batch: Batch): Promise<DraftAnswer> => {
    const { drafts } = await batch.desk();
    const found = await drafts.find(id);
    if (found === null) return { refused: 'draft_must_exist' };
    const settled = { status: outcome, settledBy: by, settledAt: batch.now.at, reason };
    const draft: DraftRow = { ...found, findings, ...settled };
    const refused =
      refusalToSettle(found, outcome, by) ??
      (outcome === 'approved' ? putInForce(draft, batch, service) : null);
    if (refused !== null) return { refused };
    await drafts.save(draft);
    recordDraftAct(`draft.${outcome}`, draft, { by, reason }, batch);
    return { draft };
  };
  return { ...NEEDS_NOTHING, apply };
}

function refusalToSettle(draft: DraftRow, outcome: Outcome, by: string): DraftRefusal | null {
  if (draft.status !== 'open') return 'draft_must_be_open';
  if (outcome === 'withdrawn') return draft.author === by ? null : 'draft_must_be_own';
  return draft.author === by ? 'approver_must_not_be_author' : null;
}

function putInForce(draft: DraftRow, batch: Batch, service: ServiceFacts): DraftRefusal | null {
  if (draft.findings.some(({ severity }) => severity === 'error')) return 'draft_must_pass_check';
  const document = { ...contentOf(draft), source: draft.source } as NewDocument;
  const refused = refusalBy(document, service) ?? refusalNow(document, batch);
  if (refused !== null) return refused;
  const added = addDocument(document, batch);
  return 'refused' in added ? added.refused : null;
}

function recordDraftAct(
  kind: string,
  { id, kind: of, document, version, digest }: DraftRow,
  { by, reason }: { readonly by: string; readonly reason: string },
  batch: Batch,
): void {
  const subject = `${of} ${document}@${version}`;
  batch.recordAct({ actor: by, kind, subject, reason, details: { draft: id, digest } });
}
