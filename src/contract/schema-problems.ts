import type { TSchema } from 'typebox';
import { Check } from 'typebox/schema';
import { expectedBut, type Fault, type Steps } from './problem.ts';
import { closest, suggestion } from './spelling.ts';

/** As much of a JSON Schema as ours consist of. Every part says in words what it expects. */
interface Shape {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly patternProperties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly anyOf?: readonly Shape[];
  readonly const?: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Everything that a schema finds wrong with a value. Written here rather than taken from the checker,
 * which tells of every form that a value could have had: where a value has one of several forms, only
 * what is wrong with the form that was evidently meant helps.
 */
export function schemaFaults(schema: TSchema, value: unknown): readonly Fault[] {
  return faultsAt(schema as Shape, value, []);
}

/** What is left of a value without the parts that the faults are in; undefined where that is all. */
export function soundPart(value: unknown, faults: readonly Fault[], depth = 0): unknown {
  if (faults.length === 0) return value;
  if (faults.some(({ steps }) => steps.length === depth)) return undefined;
  const partOf = (part: unknown, step: string | number): unknown => {
    const inside = faults.filter(({ steps }) => steps[depth] === step);
    return soundPart(part, inside, depth + 1);
  };
  if (Array.isArray(value)) return value.map(partOf);
  const parts = Object.entries(value as Fields).map(([key, part]) => [key, partOf(part, key)]);
  return Object.fromEntries(parts.filter(([, part]) => part !== undefined));
}

function faultsAt(shape: Shape, value: unknown, steps: Steps): readonly Fault[] {
  if (shape.anyOf !== undefined) return inUnion(shape, shape.anyOf, value, steps);
  if (shape.properties !== undefined) return inObject(shape, shape.properties, value, steps);
  if (shape.patternProperties !== undefined) return inRecord(shape, value, steps);
  if (shape.items !== undefined) return inList(shape, shape.items, value, steps);
  return Check(shape, value) ? [] : [unexpected(shape, value, steps)];
}

function unexpected(shape: Shape, found: unknown, steps: Steps): Fault {
  const names = (shape.anyOf ?? []).map((form) => form.const).filter(isText);
  const inexact = Number.isInteger(found) && !Number.isSafeInteger(found);
  const hint = inexact ? ': too large to be exact' : suggestion(found, names);
  return { steps, message: expectedBut(wordsOf(shape), found) + hint };
}

function wordsOf({ description, const: constant }: Shape): string {
  return description ?? JSON.stringify(constant);
}

function inObject(
  shape: Shape,
  properties: Readonly<Record<string, Shape>>,
  value: unknown,
  steps: Steps,
): readonly Fault[] {
  if (!isFields(value)) return [unexpected(shape, value, steps)];
  const missing = (shape.required ?? []).filter((field) => !Object.hasOwn(value, field));
  const unknown = Object.keys(value).filter((field) => !Object.hasOwn(properties, field));
  const free = Object.keys(properties).filter((field) => !Object.hasOwn(value, field));
  const meant = new Map(unknown.map((field) => [field, closest(field, free)]));
  const meantFields = new Set(meant.values());
  return [
    ...missing
      .filter((field) => !meantFields.has(field))
      .map((field) => missingField(properties[field] as Shape, [...steps, field])),
    ...[...meant].map(([field, near]) => ({
      steps: [...steps, field],
      ...(near === null ? {} : { meant: [...steps, near] }),
      message: `is not a field here; ${whichField(near, free)}`,
    })),
    ...Object.entries(properties).flatMap(([field, part]) =>
      Object.hasOwn(value, field) ? faultsAt(part, value[field], [...steps, field]) : [],
    ),
  ];
}

function missingField(shape: Shape, steps: Steps): Fault {
  return { steps, message: `is missing; expected ${wordsOf(shape)}` };
}

function whichField(near: string | null, free: readonly string[]): string {
  if (near !== null) return `did you mean "${near}"?`;
  return free.length === 0 ? 'leave it out' : `what could still be given: ${free.join(', ')}`;
}

function inRecord(shape: Shape, value: unknown, steps: Steps): readonly Fault[] {
  if (!isFields(value)) return [unexpected(shape, value, steps)];
  const [part] = Object.values(shape.patternProperties ?? {});
  return Object.entries(value).flatMap(([key, entry]) =>
    faultsAt(part as Shape, entry, [...steps, key]),
  );
}

function inList(shape: Shape, items: Shape, value: unknown, steps: Steps): readonly Fault[] {
  const { minItems = 0, maxItems = Number.POSITIVE_INFINITY } = shape;
  if (!Array.isArray(value) || value.length < minItems || value.length > maxItems) {
    return [unexpected(shape, value, steps)];
  }
  return value.flatMap((item, i) => faultsAt(items, item, [...steps, i]));
}

function inUnion(
  shape: Shape,
  forms: readonly Shape[],
  value: unknown,
  steps: Steps,
): readonly Fault[] {
  if (Check(shape, value)) return [];
  const form = meantForm(forms, value);
  if (form !== undefined) return faultsAt(form, value, steps);
  const tag = isFields(value) ? tagOf(forms) : undefined;
  return tag === undefined ? [unexpected(shape, value, steps)] : [badTag(forms, value, tag, steps)];
}

/** The form whose faults are worth telling: the one list, or the object with the tag or most fields. */
function meantForm(forms: readonly Shape[], value: unknown): Shape | undefined {
  if (Array.isArray(value)) return forms.find(({ items }) => items !== undefined);
  if (!isFields(value)) return undefined;
  const tag = tagOf(forms);
  if (tag === undefined) return mostAlike(forms, value);
  return forms.find(({ properties }) => properties?.[tag]?.const === value[tag]);
}

/** The field that has its own constant in each form, as `kind`. */
function tagOf(forms: readonly Shape[]): string | undefined {
  const [first, ...others] = forms;
  return Object.keys(first?.properties ?? {}).find((field) =>
    [first, ...others].every((form) => form?.properties?.[field]?.const !== undefined),
  );
}

function mostAlike(forms: readonly Shape[], value: Fields): Shape | undefined {
  const shared = forms.map(({ properties = {} }) => {
    return Object.keys(properties).filter((field) => Object.hasOwn(value, field)).length;
  });
  const most = Math.max(...shared);
  const best = forms.filter((_, i) => shared[i] === most);
  return most > 0 && best.length === 1 ? best[0] : undefined;
}

function badTag(forms: readonly Shape[], value: unknown, tag: string, steps: Steps): Fault {
  const tags = forms.map((form) => form.properties?.[tag] as Shape);
  const choice = { description: `one of ${tags.map((t) => t.const).join(', ')}`, anyOf: tags };
  const found = (value as Fields)[tag];
  const at = [...steps, tag];
  return found === undefined ? missingField(choice, at) : unexpected(choice, found, at);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
