import { existsSync } from 'node:fs';
import { currencyDigits, formatProblem, type Problem } from '../contract/index.ts';
import {
  checkRules,
  checkSources,
  type Finding,
  type Language,
  type Severity,
} from '../kernel/index.ts';
import { EXIT, languageOption, readArgs, text, UsageError } from './args.ts';
import { DocumentError, loadRules, loadSourcesFor } from './documents.ts';

export const policyCheckHelp = `headroom policy check FILE... [--appetite FILE] [--language zh-CN|en] [--json]

Checks limit policies before anyone uses them, with the scorecard and the jurisdiction pack that they
name: their shape (with line and column), gaps and overlaps of tables, ceilings that can never bind, and
whether better behaviour can ever lower a limit: a proof, or a borrower whom it happens to.
Exit code 1 where there is an error; warnings and notes alone give 0.`;

interface Checked {
  readonly file: string;
  /** What keeps the documents from being read at all. */
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
}

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
  else for (const one of checked) print(one, language);
  return checked.some(hasErrors) ? EXIT.findings : EXIT.ok;
}

function check(file: string, appetite: string | undefined): Checked {
  try {
    const rules = loadRules(file, appetite);
    const sources = loadSourcesFor(file, rules.policy);
    const findings = [
      ...(sources === null ? [] : checkSources(rules, sources)),
      ...checkRules(rules, currencyDigits(rules.policy.currency)),
    ];
    return { file, problems: [], findings };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { file, problems: error.problems, findings: [] };
  }
}

function hasErrors({ problems, findings }: Checked): boolean {
  return problems.length > 0 || findings.some(({ severity }) => severity === 'error');
}

function print({ file, problems, findings }: Checked, language: Language): void {
  console.log(`${file}: ${countsOf(problems, findings)}`);
  for (const problem of problems) console.log(`  error    ${formatProblem(problem)}`);
  for (const { severity, code, where, message, data } of findings) {
    console.log(`\n  ${severity.padEnd(8)} ${where}  ${code}, from ${data.from}`);
    console.log(`           ${message[language]}`);
  }
}

function countsOf(problems: readonly Problem[], findings: readonly Finding[]): string {
  const counted = (severity: Severity, others = 0): string => {
    const number = others + findings.filter((finding) => finding.severity === severity).length;
    return `${number} ${severity}${number === 1 ? '' : 's'}`;
  };
  return `${counted('error', problems.length)}, ${counted('warning')}, ${counted('note')}`;
}
