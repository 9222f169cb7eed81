import type { Explanation, HoldExplained } from './explain.ts';
import type { Language } from './format.ts';
import { PHRASES } from './phrases.ts';

/** An explanation as plain text, for a terminal or a letter. */
export function renderText(explanation: Explanation, language: Language): string {
  const { headings } = PHRASES[language];
  const section = (heading: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${line}`)];
  return [
    explanation.headline,
    ...section(headings.adverse, explanation.adverse.map(bullet)),
    ...section(headings.why, explanation.why),
    ...section(headings.notHigher, [
      ...explanation.notHigher.flatMap((hold) => holdLines(hold, language)),
      ...(explanation.together === null ? [] : [explanation.together]),
    ]),
    ...section(headings.score, explanation.score),
    ...section(headings.outlook, [explanation.outlook]),
  ].join('\n');
}

function holdLines({ sentences, remedy }: HoldExplained, language: Language): readonly string[] {
  const text = sentences.join(language === 'en' ? ' ' : '');
  return [bullet(text), ...(remedy === null ? [] : [`  → ${remedy}`])];
}

function bullet(line: string): string {
  return `• ${line}`;
}
