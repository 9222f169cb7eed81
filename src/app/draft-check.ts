import { checkRules, type Finding, type Rules } from '../kernel/index.ts';
import type { DocumentContent } from './operations.ts';
import type { RuleBook } from './rule-book.ts';

/**
 * What the check finds in every policy that a document would be used by, on the day on which it takes
 * effect, with the others that are in force then. Null where a policy names a scorecard that is not there.
 */
export function checkDraft(
  document: DocumentContent,
  book: RuleBook,
  digits: number,
): readonly Finding[] | null {
  const day = document.content.effectiveFrom;
  const after = book.with(document);
  const affected = after
    .policiesOn(day)
    .map(({ product, segment }) => after.rules(product, segment, day));
  if (document.kind === 'limit-policy') {
    const { product, segment } = document.content;
    if (after.rules(product, segment, day) === null) return null;
  }
  return affected.flatMap((rules) =>
    rules !== null && uses(rules, document) ? checkRules(rules, digits) : [],
  );
}

function uses(rules: Rules, { content }: DocumentContent): boolean {
  const { policy, scorecard, pack, appetite } = rules;
  return [policy, scorecard, pack, appetite].some((one) => one === content);
}
