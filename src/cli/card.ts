import { writeModelCard } from '../contract/index.ts';
import { lackingIn } from '../kernel/index.ts';
import { renderCard } from '../monitoring/index.ts';
import { EXIT, languageOption, readArgs, UsageError } from './args.ts';
import { loadModelCard } from './documents.ts';

export const cardHelp = `headroom card FILE [--language zh-CN|en] [--json]

Reads a model card and prints it as Markdown, in both languages or in one, or as JSON with what it lacks. Exit code 1 where it is not complete: without
an owner, a purpose, or a limit to its use.`;

/** Prints a model card. */
export async function runCard(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArgs(
    args,
    { language: { type: 'string' }, json: { type: 'boolean', default: false } },
    1,
  );
  const [file] = positionals;
  if (file === undefined) throw new UsageError(cardHelp);
  const language = languageOption(values.language);
  // A card has no amounts, so that any currency does.
  const card = loadModelCard(file, 'XXX');
  const lacking = lackingIn(card);
  if (values.json === true) {
    console.log(JSON.stringify({ card: writeModelCard(card), lacking }, null, 2));
    return lacking.length > 0 ? EXIT.findings : EXIT.ok;
  }
  const languages = language === null ? (['zh-CN', 'en'] as const) : [language];
  console.log(languages.map((one) => renderCard(card, one)).join('\n\n'));
  return lacking.length > 0 ? EXIT.findings : EXIT.ok;
}
