import { type Document, isMap, LineCounter, parseDocument, visit, type YAMLParseError } from 'yaml';
import { printable, type Steps } from './problem.ts';

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
    message: messageOf(error, text),
  }));
  const broken = document.errors.some(({ code }) => code !== 'DUPLICATE_KEY');
  const aliases = broken ? [] : aliasFaults(document);
  const { value, excess } = broken || aliases.length > 0 ? NO_VALUE : plainValue(document);
  const faults = excess === undefined ? aliases : [...aliases, { offset: 0, message: excess }];
  return {
    value,
    problems: [
      ...problems,
      ...faults.map(({ offset, message }) => ({ ...placeAt(offset), message })),
    ],
    placeOf: (steps) => placeAt(offsetOf(document, steps)),
  };
}

function messageOf({ code, message, pos: [offset] }: YAMLParseError, text: string): string {
  if (code !== 'DUPLICATE_KEY')
    return MESSAGES[code] ?? `is not YAML: ${printable(firstLine(message))}`;
  const [, name] = /^["']?([\w$.-]+)/.exec(text.slice(offset)) ?? [];
  return `${name === undefined ? 'this field' : `"${name}"`} is given twice; keep one`;
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

interface Value {
  readonly value: unknown;
  readonly excess?: string;
}

const NO_VALUE: Value = { value: undefined };

/** More uses of one anchor, times those of the anchors inside it, are no document but an attack. */
const ALIASES_MAX = 1000;

function plainValue(document: Document): Value {
  try {
    return { value: document.toJS({ maxAliasCount: ALIASES_MAX }) };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return { value: undefined, excess: 'too many aliases: expected the parts in full' };
  }
}

interface AliasFault {
  readonly offset: number;
  readonly message: string;
}

/** Aliases of nothing, and of a part that they themselves belong to. */
function aliasFaults(document: Document): readonly AliasFault[] {
  const faults: AliasFault[] = [];
  visit(document, {
    Alias: (_, alias, path) => {
      const offset = alias.range?.[0] ?? 0;
      const { source } = alias;
      const meant = alias.resolve(document);
      if (meant === undefined) {
        const message = `*${source} refers to nothing: expected an anchor &${source} above`;
        faults.push({ offset, message });
      } else if (path.includes(meant)) {
        const message = `*${source} is part of what it refers to: expected a part that ends above`;
        faults.push({ offset, message });
      }
    },
  });
  return faults;
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
