import { currencyDigits } from '../contract/index.ts';
import { type Glossary, glossaryOf, type Language, type Rules } from '../kernel/index.ts';

export function glossaryFor(rules: Rules): Glossary {
  return glossaryOf(rules, currencyDigits(rules.policy.currency));
}

/** The words of a reason code in whichever of the documents has it; the code itself where none does. */
export function namesOf(rules: readonly Rules[]): (code: string, language: Language) => string {
  const glossaries = rules.map(glossaryFor);
  return (code, language) => {
    for (const { terms } of glossaries) {
      const term = terms.get(code);
      if (term !== undefined) return term.words[language];
    }
    return code;
  };
}
