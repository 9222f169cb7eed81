import { glossaryOf, type Language } from '../kernel/index.ts';
import { assumptionTold } from './tell-advice.ts';
import type { Outcome, Standpoint } from './what-if.ts';

/** An outcome in the words of one language, beside its codes. */
export interface OutcomeTold {
  readonly holds: readonly string[];
  readonly assumptions: readonly string[];
}

export function tellOutcome(
  { holds, assumptions }: Outcome,
  { rules, digits }: Pick<Standpoint, 'rules' | 'digits'>,
  language: Language,
): OutcomeTold {
  const { terms } = glossaryOf(rules, digits);
  const { currency } = rules.policy;
  return {
    holds: holds.map(({ code }) => terms.get(code)?.words[language] ?? code),
    assumptions: assumptions.map((one) => assumptionTold(one, { currency, digits }, language)),
  };
}
