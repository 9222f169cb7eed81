import { formatDay, formatsFor, type Glossary, type Language } from '../kernel/index.ts';
import type { Advice } from './advice.ts';
import { type AdviceTold, type PlanTold, tellAdvice } from './tell-advice.ts';
import { ADVICE_PHRASES, type AdvicePhrases } from './words.ts';

/** Advice as plain text, for a terminal or a letter. */
export function renderAdvice(advice: Advice, glossary: Glossary, language: Language): string {
  const told = tellAdvice(advice, glossary, language);
  if (advice.outcome === 'now' || advice.outcome === 'waits') return told.headline;
  const phrases = ADVICE_PHRASES[language];
  const [best, ...others] = told.plans;
  const middle =
    best === undefined
      ? ['', phrases.headings.holds, ...told.holds.map(bullet)]
      : [...bestLines(best, told, phrases), ...otherLines(advice, others, glossary, language)];
  const proof = `${phrases.headings.proof}: ${told.certificate}`;
  return [told.headline, ...middle, '', proof].join('\n');
}

function bestLines(best: PlanTold, { expires }: AdviceTold, phrases: AdvicePhrases) {
  return [
    '',
    phrases.headings.steps,
    ...stepLines(best, phrases),
    '',
    phrases.headings.assumed,
    ...best.assumptions.map(bullet),
    '',
    phrases.headings.voids,
    `  ${expires}`,
    ...best.voids.map(bullet),
  ];
}

function otherLines(
  advice: Advice,
  others: readonly PlanTold[],
  glossary: Glossary,
  language: Language,
): readonly string[] {
  const phrases = ADVICE_PHRASES[language];
  const formats = formatsFor(language, advice.currency, glossary.digits);
  return advice.plans.slice(1).flatMap(({ merits, limit, day }, i) => {
    const merit = merits.includes('fastest') ? 'fastest' : 'largest';
    const told = others[i] as PlanTold;
    return [
      '',
      phrases.other(merit, formats.money(limit), formats.date(formatDay(day))),
      ...stepLines(told, phrases),
      ...told.assumptions.map(bullet),
    ];
  });
}

function stepLines({ steps }: PlanTold, phrases: AdvicePhrases): readonly string[] {
  return (steps.length === 0 ? [phrases.waitOnly] : steps).map(bullet);
}

function bullet(line: string): string {
  return `  • ${line}`;
}
