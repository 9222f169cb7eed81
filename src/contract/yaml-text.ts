import {
  type Alias,
  type Document,
  isMap,
  LineCounter,
  parseDocument,
  visit,
  type YAMLParseError,
} from 'yaml';
import type { Steps } from './problem.ts';

/** A place in a text, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface YamlText {
  /** What the text says; undefined where it cannot be told. */
  readonly value: unknown;
  readonly problems: readonly (Place & { readonly message: string })[];
  /** Where a part stands; for a part that is not there, the nearest one around it. */
  readonly placeOf: (steps: Steps) => Place;
}

/** What to say instead of the parser's own words, where those do not say what to do. */
const MESSAGES: Readonly<Record<string, string>> = {
  BAD_INDENT: 'the indentation does not fit the lines above',
  DUPLICATE_KEY: 'this field is given twice; keep one',
  MULTIPLE_DOCS: 'a file holds one document; remove what follows the ---',
  TAB_AS_INDENT: 'a tab cannot indent; expected spaces',
};

/** Mistakes that do not make the text around them look wrong too. */
const ALONE: ReadonlySet<string> = new Set(['DUPLICATE_KEY', 'MULTIPLE_DOCS', 'TAB_AS_INDENT']);

/** Reads YAML (and with it JSON) so that problems can be shown where they stand. */
export function readYaml(text: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problems = worthTelling(document.errors).map((error) => ({
    ...placeAt(error.pos[0]),
    message: MESSAGES[error.code] ?? `is not YAML: ${firstLine(error.message)}`,
  }));
  const broken = document.errors.some(({ code }) => code !== 'DUPLICATE_KEY');
  const unresolved = broken ? [] : unresolvedAliases(document);
  return {
    value: broken || unresolved.length > 0 ? undefined : document.toJS({ maxAliasCount: -1 }),
    problems: [
      ...problems,
      ...unresolved.map((alias) => ({
        ...placeAt(alias.range?.[0] ?? 0),
        message: `*${alias.source} refers to nothing: expected an anchor &${alias.source} above`,
      })),
    ],
    placeOf: (steps) => placeAt(offsetOf(document, steps)),
  };
}

/**
 * Every mistake that stands alone, and the first of the others: a slip in the structure makes the rest
 * of the text look wrong, and what is said about that does not help.
 */
function worthTelling(errors: readonly YAMLParseError[]): readonly YAMLParseError[] {
  const alone = errors.filter(({ code }) => ALONE.has(code));
  const [first] = errors.filter(({ code }) => !ALONE.has(code));
  const caused = alone.some(({ code }) => code === 'TAB_AS_INDENT');
  return first === undefined || caused ? alone : [...alone, first];
}

function unresolvedAliases(document: Document): readonly Alias[] {
  const found: Alias[] = [];
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) === undefined) found.push(alias);
    },
  });
  return found;
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message;
}

interface Ranged {
  readonly range?: readonly [number, number, number] | null;
}

function offsetOf(document: Document, steps: Steps): number {
  for (let length = steps.length; length >= 0; length--) {
    const inner = steps.slice(0, length);
    const name = offsetOfName(document, inner);
    if (name !== null) return name;
    const node = (length === 0 ? document.contents : document.getIn(inner, true)) as Ranged | null;
    if (node?.range !== undefined && node.range !== null) return node.range[0];
  }
  return 0;
}

/** A field is best shown at its name. */
function offsetOfName(document: Document, steps: Steps): number | null {
  const name = steps.at(-1);
  if (typeof name !== 'string') return null;
  const parent = steps.length === 1 ? document.contents : document.getIn(steps.slice(0, -1), true);
  if (!isMap(parent)) return null;
  const pair = parent.items.find(({ key }) => String(key) === name);
  return (pair?.key as Ranged | undefined)?.range?.[0] ?? null;
}
