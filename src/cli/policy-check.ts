import { existsSync } from 'node:fs';
import { currencyDigits } from '../contract/index.ts';
import { checkRules, checkSources, type Finding, type Rules } from '../kernel/index.ts';
import { EXIT, languageOption, readArgs, text, UsageError } from './args.ts';
import { DocumentError, loadRules, loadSourcesFor } from './documents.ts';
import { type Found, hasErrors, printFindings } from './print-findings.ts';

export const policyCheckHelp = `headroom policy check FILE... [--appetite FILE] [--language zh-CN|en] [--json]

Checks limit policies before anyone uses them, with the scorecard and the jurisdiction pack that they
name: their shape (with line and column), gaps and overlaps of tables, ceilings that can never bind, and
whether better behaviour can ever lower a limit: a proof, or a borrower whom it happens to.
Exit code 1 where there is an error; warnings and notes alone give 0.`;

/** Checks policy documents. */
export async function policyCheck(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArgs(args, {
    appetite: { type: 'string' },
    language: { type: 'string' },
    json: { type: 'boolean', default: false },
  });
  if (positionals.length === 0) throw new UsageError(policyCheckHelp);
  const missing = positionals.find((file) => !existsSync(file));
  if (missing !== undefined) throw new UsageError(`${missing}: no such file`);
  const language = languageOption(values.language) ?? 'en';
  const checked = positionals.map((file) => check(file, text(values.appetite)));
  if (values.json === true) console.log(JSON.stringify(checked, null, 2));
  else for (const one of checked) printFindings(one, language);
  return checked.some(hasErrors) ? EXIT.findings : EXIT.ok;
}

function check(file: string, appetite: string | undefined): Found {
  try {
    return { file, problems: [], findings: findingsOn(loadRules(file, appetite), file) };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { file, problems: error.problems, findings: [] };
  }
}

/** What is found in a policy and its documents, with the data sources that are declared beside it. */
export function findingsOn(rules: Rules, policyFile: string): readonly Finding[] {
  const sources = loadSourcesFor(policyFile, rules.policy);
  return [
    ...(sources === null ? [] : checkSources(rules, sources)),
    ...checkRules(rules, currencyDigits(rules.policy.currency)),
  ];
}
