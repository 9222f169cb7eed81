import type { Rules } from '../compile.ts';
import type { Ceiling, Gate, Words } from '../policy.ts';
import { ENGINE_REASONS } from '../reason.ts';

/** The words of every reason code that the documents of a decision can give. */
export interface Glossary {
  readonly terms: ReadonlyMap<string, Term>;
  /** Decimals of the currency: 2 for the yuan. */
  readonly digits: number;
}

export interface Term {
  readonly words: Words;
  readonly remedy?: Words;
  /** A ceiling whose amount depends on the score's grade: its reasons are the score's. */
  readonly byGrade: boolean;
}

/** `digits` is how many decimals the policy's currency has. */
export function glossaryOf({ policy, pack }: Rules, digits: number): Glossary {
  const terms = new Map<string, Term>();
  for (const [code, words] of Object.entries(ENGINE_REASONS))
    terms.set(code, { words, byGrade: false });
  const add = (part: Ceiling | Gate): void => {
    const { code, words, remedy } = part;
    terms.set(code, {
      words,
      byGrade: dependsOnGrade(part),
      ...(remedy === undefined ? {} : { remedy }),
    });
  };
  policy.ceilings.forEach(add);
  policy.gates.forEach(add);
  for (const { rule } of pack?.rules ?? []) {
    if (rule.kind === 'ceiling') add(rule.ceiling);
    if (rule.kind === 'gate') add(rule.gate);
  }
  return { terms, digits };
}

function dependsOnGrade(part: Ceiling | Gate): boolean {
  return (
    'kind' in part && part.kind === 'table' && part.rows.some(({ grades }) => grades !== undefined)
  );
}
