import type { TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';
import {
  type Appetite,
  type DataSources,
  ENGINE_REASONS,
  type ModelCard,
  type Pack,
  type Policy,
  type Programme,
  type Scorecard,
} from '../kernel/index.ts';
import { isCurrency } from './amount.ts';
import { type Checked, DocumentFields } from './document-fields.ts';
import { appetiteSchema, packSchema, policySchema, scorecardSchema } from './document-schema.ts';
import { modelCardSchema } from './model-card-schema.ts';
import { expectedBut, type Fault, type Outcome, type Problem, problemOf } from './problem.ts';
import { programmeSchema } from './programme-schema.ts';
import { schemaFaults, soundPart } from './schema-problems.ts';
import { sourcesSchema } from './sources-schema.ts';
import { suggestion } from './spelling.ts';
import { toModelCard } from './to-model-card.ts';
import { toPack } from './to-pack.ts';
import { toPolicy } from './to-policy.ts';
import { toProgramme } from './to-programme.ts';
import { toScorecard } from './to-scorecard.ts';
import { toSources } from './to-sources.ts';
import { readYaml } from './yaml-text.ts';

/** A document of any kind, in the kernel's form. */
export type Document =
  | { readonly kind: 'limit-policy'; readonly document: Policy }
  | { readonly kind: 'scorecard'; readonly document: Scorecard }
  | { readonly kind: 'appetite'; readonly document: Appetite }
  | { readonly kind: 'jurisdiction-pack'; readonly document: Pack }
  | { readonly kind: 'model-card'; readonly document: ModelCard }
  | { readonly kind: 'rewards-programme'; readonly document: Programme }
  | { readonly kind: 'data-sources'; readonly document: DataSources };

export interface DocumentContext {
  /** Named in problems. */
  readonly file: string;
  /** Of amounts in a document that names no currency itself: a scorecard. */
  readonly currency: string;
}

interface Reader {
  readonly schema: TSchema;
  readonly validator: Validator;
  readonly convert: (wire: Checked, fields: DocumentFields) => Document['document'];
}

const readers: ReadonlyMap<unknown, Reader> = new Map<Document['kind'], Reader>([
  ['limit-policy', reader(policySchema, toPolicy)],
  ['scorecard', reader(scorecardSchema, toScorecard)],
  ['appetite', reader(appetiteSchema, toAppetite)],
  ['jurisdiction-pack', reader(packSchema, toPack)],
  ['model-card', reader(modelCardSchema, toModelCard)],
  ['rewards-programme', reader(programmeSchema, toProgramme)],
  ['data-sources', reader(sourcesSchema, toSources)],
]);

function reader(schema: TSchema, convert: Reader['convert']): Reader {
  return { schema, validator: Compile(schema) as Validator, convert };
}

/**
 * Reads a document of any kind, written in YAML or JSON (which is YAML too). Every problem is reported,
 * with file, line and column.
 */
export function readDocument(text: string, { file, currency }: DocumentContext): Outcome<Document> {
  const yaml = readYaml(text);
  const syntax = yaml.problems.map((problem): Problem => ({ path: '', file, ...problem }));
  if (yaml.value === undefined) return { problems: syntax };
  const read = fromWire(yaml.value, currency);
  if ('ok' in read && syntax.length === 0) return read;
  const located = ('ok' in read ? [] : read.faults).map(
    (fault): Problem => ({ ...problemOf(fault), file, ...yaml.placeOf(fault.steps) }),
  );
  return { problems: [...syntax, ...located].sort(byPlace) };
}

function byPlace(a: Problem, b: Problem): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

/** Where one of these is wrong, nothing can be said of the amounts and dates in the other fields. */
const FIRST_FIELDS: ReadonlySet<unknown> = new Set(['currency', 'effectiveFrom']);

function fromWire(
  wire: unknown,
  currency: string,
): { readonly ok: Document } | { readonly faults: readonly Fault[] } {
  const kind = (wire as { readonly kind?: unknown } | null)?.kind;
  const known = readers.get(kind);
  if (known === undefined) return { faults: [unknownKind(wire, kind)] };
  const ofShape = known.validator.Check(wire) ? [] : schemaFaults(known.schema, wire);
  if (ofShape.some(isInFirstFields)) return { faults: ofShape };
  const checked = wire as Checked;
  const fields = DocumentFields.of(checked.currency ?? currency, checked.effectiveFrom, ofShape);
  checkCurrency(checked, fields);
  checkCodes(soundPart(wire, ofShape), fields);
  const document = known.convert(checked, fields);
  return fields.faults.length > 0 ? fields : { ok: { kind, document } as Document };
}

function isInFirstFields({ steps, meant }: Fault): boolean {
  return FIRST_FIELDS.has(steps[0]) || FIRST_FIELDS.has(meant?.[0]);
}

function unknownKind(wire: unknown, kind: unknown): Fault {
  const kinds = [...readers.keys()].map(String);
  const expected = `one of ${kinds.join(', ')}`;
  if (typeof wire !== 'object' || wire === null || Array.isArray(wire)) {
    const message = expectedBut(`a document with fields, the first of them "kind"`, wire);
    return { steps: [], message };
  }
  if (kind === undefined) return { steps: ['kind'], message: `is missing; expected ${expected}` };
  return { steps: ['kind'], message: expectedBut(expected, kind) + suggestion(kind, kinds) };
}

function checkCurrency({ currency }: Checked, fields: DocumentFields): void {
  if (currency === undefined || isCurrency(currency)) return;
  fields.refuse(['currency'], expectedBut('an ISO 4217 code, as CNY', currency));
}

/** A code is that of one ceiling or gate: explanations and counts go by it. */
function checkCodes(wire: Checked, fields: DocumentFields): void {
  const seen = new Set<string>();
  for (const { code, steps } of codesOf(wire)) {
    if (Object.hasOwn(ENGINE_REASONS, code)) {
      fields.refuse(steps, `"${code}" is one of the engine's own codes; expected another`);
    } else if (seen.has(code)) {
      fields.refuse(steps, `"${code}" is used twice; expected another`);
    }
    seen.add(code);
  }
}

function codesOf(
  wire: Checked,
): readonly { readonly code: string; readonly steps: Fault['steps'] }[] {
  const own = ['ceilings', 'gates', 'earn', 'refuse'].flatMap((part) =>
    (wire[part] ?? []).map((its: Checked, i: number) => ({
      code: its?.code,
      steps: [part, i, 'code'],
    })),
  );
  const lawful = (wire.rules ?? []).map((its: Checked, i: number) => {
    const { kind, ...parts } = its?.rule ?? {};
    return { code: parts[kind]?.code, steps: ['rules', i, 'rule', kind, 'code'] };
  });
  return [...own, ...lawful].filter(({ code }) => code !== undefined);
}

function toAppetite(wire: Checked, fields: DocumentFields): Appetite {
  const { kind: _, $schema: __, byGrade, ...plain } = wire;
  const shares = fields.part(['byGrade'], () =>
    Object.entries(byGrade).map(([grade, value]) => [
      grade,
      fields.share(value, ['byGrade', grade]),
    ]),
  );
  const { effectiveFrom } = fields;
  return { ...plain, effectiveFrom, byGrade: Object.fromEntries(shares ?? []) };
}
