import type { TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';
import { isMap, LineCounter, parseDocument as parseYaml } from 'yaml';
import type { Appetite, Pack, PackRule, Policy, Scorecard } from '../kernel/index.ts';
import { DocumentFields } from './document-fields.ts';
import { appetiteSchema, packSchema, policySchema, scorecardSchema } from './document-schema.ts';
import type { Outcome, Problem } from './problem.ts';
import { shown } from './problem.ts';
import { schemaProblems } from './schema-problems.ts';
import { type Checked, given, toCeiling, toGate, toPolicy } from './to-policy.ts';
import { toScorecard } from './to-scorecard.ts';

/** A document of any kind, in the kernel's form. */
export type Document =
  | { readonly kind: 'limit-policy'; readonly document: Policy }
  | { readonly kind: 'scorecard'; readonly document: Scorecard }
  | { readonly kind: 'appetite'; readonly document: Appetite }
  | { readonly kind: 'jurisdiction-pack'; readonly document: Pack };

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

const readers: Readonly<Record<Document['kind'], Reader>> = {
  'limit-policy': reader(policySchema, toPolicy),
  scorecard: reader(scorecardSchema, toScorecard),
  appetite: reader(appetiteSchema, toAppetite),
  'jurisdiction-pack': reader(packSchema, toPack),
};

function reader(schema: TSchema, convert: Reader['convert']): Reader {
  return { schema, validator: Compile(schema) as Validator, convert };
}

/**
 * Reads a policy, scorecard, appetite or jurisdiction pack, written in YAML or JSON (which is YAML
 * too). Every problem is reported, with file, line and column.
 */
export function readDocument(text: string, context: DocumentContext): Outcome<Document> {
  const lines = new LineCounter();
  const yaml = parseYaml(text, { lineCounter: lines, prettyErrors: false });
  const { file } = context;
  const syntax = [...yaml.errors, ...yaml.warnings].map(({ message, pos }): Problem => {
    const { line, col } = lines.linePos(pos[0]);
    return { path: '', message: firstLine(message), file, line, column: col };
  });
  if (syntax.length > 0) return { problems: syntax };
  const outcome = convert(yaml.toJS(), context);
  if ('ok' in outcome) return outcome;
  const located = outcome.problems.map((problem): Problem => {
    const { line, col } = lines.linePos(offsetOf(yaml, stepsOf(problem.path)));
    return { ...problem, file, line, column: col };
  });
  return { problems: located.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

function convert(wire: unknown, { currency }: DocumentContext): Outcome<Document> {
  const kind = (wire as { kind?: unknown } | null)?.kind;
  const known = readers[kind as Document['kind']] as Reader | undefined;
  if (known === undefined) {
    const kinds = Object.keys(readers).join(', ');
    return {
      problems: [{ path: 'kind', message: `expected one of ${kinds}, found ${shown(kind)}` }],
    };
  }
  if (!known.validator.Check(wire)) {
    return { problems: schemaProblems(known.validator, known.schema, wire) };
  }
  const checked = wire as Checked;
  const fields = new DocumentFields(checked.currency ?? currency, checked.effectiveFrom);
  checkCodes(checked, fields);
  const document = known.convert(checked, fields);
  if (fields.problems.length > 0) return { problems: fields.problems };
  return { ok: { kind, document } as Document };
}

function toAppetite(wire: Checked, fields: DocumentFields): Appetite {
  const { kind: _, byGrade, ...plain } = wire;
  const shares = Object.entries(byGrade).map(([grade, value]) => [
    grade,
    fields.share(value, ['byGrade', grade]),
  ]);
  return { ...plain, effectiveFrom: fields.effectiveFrom, byGrade: Object.fromEntries(shares) };
}

function toPack(wire: Checked, fields: DocumentFields): Pack {
  const { kind: _, rules, ...plain } = wire;
  return {
    ...plain,
    effectiveFrom: fields.effectiveFrom,
    rules: rules.map((rule: Checked, i: number) => toPackRule(rule, fields, i)),
  };
}

function toPackRule(wire: Checked, fields: DocumentFields, index: number): PackRule {
  const path = ['rules', index];
  const { id, words, source, verified, on, appliesTo, rule } = wire;
  if (on && !verified) fields.refuse([...path, 'on'], 'an unverified rule ships switched off');
  const effectiveTo =
    wire.effectiveTo === null ? null : fields.day(wire.effectiveTo, [...path, 'effectiveTo']);
  return {
    id,
    words,
    source,
    effectiveFrom: fields.day(wire.effectiveFrom, [...path, 'effectiveFrom']),
    effectiveTo,
    verified,
    on,
    ...given({ appliesTo }),
    rule: toLaw(rule, fields, [...path, 'rule']),
  };
}

function toLaw(
  wire: Checked,
  fields: DocumentFields,
  path: readonly (string | number)[],
): PackRule['rule'] {
  if (wire.kind === 'ceiling') {
    return { kind: 'ceiling', ceiling: toCeiling(wire.ceiling, fields, [...path, 'ceiling']) };
  }
  if (wire.kind === 'gate') {
    return { kind: 'gate', gate: toGate(wire.gate, fields, [...path, 'gate']) };
  }
  return wire;
}

function checkCodes(wire: Checked, fields: DocumentFields): void {
  const seen = new Set<string>();
  for (const part of ['ceilings', 'gates']) {
    (wire[part] ?? []).forEach(({ code }: Checked, i: number) => {
      if (seen.has(code)) fields.refuse([part, i, 'code'], `"${code}" is used twice`);
      seen.add(code);
    });
  }
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message;
}

function stepsOf(path: string): (string | number)[] {
  return [...path.matchAll(/[^.[\]]+/g)].map(([step]) =>
    /^\d+$/.test(step) ? Number(step) : step,
  );
}

/** Where the node stands, or the nearest one around it: a missing field is shown at its parent. */
function offsetOf(yaml: ReturnType<typeof parseYaml>, steps: readonly (string | number)[]): number {
  for (let length = steps.length; length >= 0; length--) {
    const inner = steps.slice(0, length);
    const key = keyOffset(yaml, inner);
    if (key !== null) return key;
    const node = length === 0 ? yaml.contents : yaml.getIn(inner, true);
    const range = (node as { range?: [number, number, number] } | null | undefined)?.range;
    if (range !== undefined) return range[0];
  }
  return 0;
}

/** A field is best shown at its name. */
function keyOffset(
  yaml: ReturnType<typeof parseYaml>,
  steps: readonly (string | number)[],
): number | null {
  const last = steps.at(-1);
  if (typeof last !== 'string') return null;
  const parent = steps.length === 1 ? yaml.contents : yaml.getIn(steps.slice(0, -1), true);
  if (!isMap(parent)) return null;
  const pair = parent.items.find(({ key }) => String(key) === last);
  return (pair?.key as { range?: [number, number, number] } | undefined)?.range?.[0] ?? null;
}
