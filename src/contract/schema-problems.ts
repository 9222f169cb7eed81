import type { TSchema } from 'typebox';
import type { Validator } from 'typebox/compile';
import type { TLocalizedValidationError } from 'typebox/error';
import type { Problem } from './problem.ts';
import { shown } from './problem.ts';
import { closest } from './spelling.ts';

/** A schema that says in words what it expects; every leaf of ours does. */
interface Described {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Described>>;
  readonly items?: Described;
  readonly anyOf?: readonly Described[];
  readonly const?: unknown;
}

/** What a schema finds wrong with a value, as one problem for each field. */
export function schemaProblems(validator: Validator, schema: TSchema, value: unknown): Problem[] {
  const errors = [...validator.Errors(value)];
  const problems = new Map<string, Problem>();
  for (const error of withoutOtherBranches(errors)) {
    for (const problem of problemsOf(error, schema as Described, value)) {
      const key = `${problem.path} ${problem.message}`;
      if (!problems.has(key)) problems.set(key, problem);
    }
  }
  return [...problems.values()];
}

/**
 * Where a value may have one of several forms, the errors of the form that it evidently wants (its tag
 * matches) are worth telling, and those of the others are noise.
 */
function withoutOtherBranches(
  errors: readonly TLocalizedValidationError[],
): readonly TLocalizedValidationError[] {
  const dropped = new Set<string>();
  const settled = new Set<TLocalizedValidationError>();
  for (const error of errors.filter(({ keyword }) => keyword === 'anyOf')) {
    const prefix = `${error.schemaPath}/anyOf/`;
    const branches = branchesOf(errors, prefix);
    const wanted = [...branches].filter((branch) => !hasOtherTag(errors, prefix, branch));
    const chosen = wanted.length === 1 && branches.size > 1 ? wanted[0] : undefined;
    if (chosen !== undefined) settled.add(error);
    for (const branch of branches) if (branch !== chosen) dropped.add(`${prefix}${branch}/`);
  }
  return errors.filter(
    (error) =>
      !settled.has(error) &&
      ![...dropped].some((prefix) => `${error.schemaPath}/`.startsWith(prefix)),
  );
}

function branchesOf(errors: readonly TLocalizedValidationError[], prefix: string): Set<string> {
  const inside = errors.filter(({ schemaPath }) => schemaPath.startsWith(prefix));
  return new Set(
    inside.map(({ schemaPath }) => schemaPath.slice(prefix.length).split('/')[0] ?? ''),
  );
}

/** A tag is a `const` directly in the branch; a branch whose tag differs was not meant. */
function hasOtherTag(
  errors: readonly TLocalizedValidationError[],
  prefix: string,
  branch: string,
): boolean {
  return errors.some(
    ({ keyword, schemaPath }) =>
      keyword === 'const' &&
      /^\/properties\/\w+$/.test(schemaPath.slice(prefix.length + branch.length)),
  );
}

function problemsOf(
  error: TLocalizedValidationError,
  schema: Described,
  value: unknown,
): Problem[] {
  const steps = error.instancePath.split('/').slice(1).map(unescapePointer);
  const path = pathOf(steps);
  const found = steps.reduce<unknown>(
    (node, step) => (node as Record<string, unknown> | undefined)?.[step],
    value,
  );
  const here = schemaAt(schema, steps, value);
  if (error.keyword === 'required') {
    return error.params.requiredProperties.map((name) => ({
      path: pathOf([...steps, name]),
      message: `is missing; expected ${expectedBy(here?.properties?.[name])}`,
    }));
  }
  if (error.keyword === 'additionalProperties') {
    const known = Object.keys(here?.properties ?? {});
    return error.params.additionalProperties.map((name) => ({
      path: pathOf([...steps, name]),
      message: `is not a field here; ${suggestion(name, known)}`,
    }));
  }
  // A schema of `false` repeats what additionalProperties has said.
  if (error.keyword === 'boolean') return [];
  return [{ path, message: `expected ${expectedBy(here)}, found ${shown(found)}` }];
}

function suggestion(name: string, known: readonly string[]): string {
  const near = closest(name, known);
  return near === null ? `the fields are ${known.join(', ')}` : `did you mean "${near}"?`;
}

function expectedBy(schema: Described | undefined): string {
  if (schema?.description !== undefined) return schema.description;
  if (schema?.const !== undefined) return JSON.stringify(schema.const);
  return 'another value';
}

/** The schema for the place that the steps lead to, through the branches that fit the value. */
function schemaAt(
  schema: Described,
  steps: readonly string[],
  value: unknown,
): Described | undefined {
  const [step, ...rest] = steps;
  const here = branchFor(schema, value);
  if (step === undefined) return here;
  const child = here?.properties?.[step] ?? here?.items;
  if (child === undefined) return undefined;
  return schemaAt(child, rest, (value as Record<string, unknown> | undefined)?.[step]);
}

function branchFor(schema: Described, value: unknown): Described {
  if (schema.anyOf === undefined || typeof value !== 'object' || value === null) return schema;
  const fits = schema.anyOf.filter((branch) => tagsMatch(branch, value as Record<string, unknown>));
  return fits.length === 1 ? (fits[0] as Described) : schema;
}

function tagsMatch(branch: Described, value: Record<string, unknown>): boolean {
  if (branch.items !== undefined || Array.isArray(value)) {
    return (branch.items !== undefined) === Array.isArray(value);
  }
  return Object.entries(branch.properties ?? {}).every(
    ([name, member]) => member.const === undefined || member.const === value[name],
  );
}

function unescapePointer(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** `ceilings[2].amount` */
export function pathOf(steps: readonly (string | number)[]): string {
  return steps
    .map((step) => (/^\d+$/.test(String(step)) ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}
