import { glossaryOf, type Language, type Rules } from '../kernel/index.ts';
import { assumptionTold } from './tell-advice.ts';
import type { Outcome } from './what-if.ts';

/** An outcome in the words of one language, beside its codes. */
export interface OutcomeTold {
  readonly holds: readonly string[];
  readonly assumptions: readonly string[];
}

/** `digits` is how many decimals the currency has. */
export function tellOutcome(
  { holds, assumptions }: Outcome,
  rules: Rules,
  digits: number,
  language: Language,
): OutcomeTold {
  const { terms } = glossaryOf(rules, digits);
  const { currency } = rules.policy;
  return {
    holds: holds.map(({ code }) => terms.get(code)?.words[language] ?? code),
    assumptions: assumptions.map((one) => assumptionTold(one, { currency, digits }, language)),
  };
}
