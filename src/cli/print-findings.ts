import type { Problem } from '../contract/index.ts';
import { formatProblem } from '../contract/index.ts';
import type { Finding, Language, Severity } from '../kernel/index.ts';

/** What is to be said of a policy: what keeps its documents from being read, and what was found in them. */
export interface Found {
  readonly file: string;
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
}

export function printFindings({ file, problems, findings }: Found, language: Language): void {
  console.log(`${file}: ${countsOf(problems, findings)}`);
  for (const problem of problems) console.log(`  error    ${formatProblem(problem)}`);
  for (const { severity, code, where, message, data } of findings) {
    console.log(`\n  ${severity.padEnd(8)} ${where}  ${code}, from ${data.from}`);
    console.log(`           ${message[language]}`);
  }
}

export function hasErrors({ problems, findings }: Found): boolean {
  return problems.length > 0 || findings.some(({ severity }) => severity === 'error');
}

function countsOf(problems: readonly Problem[], findings: readonly Finding[]): string {
  const counted = (severity: Severity, others = 0): string => {
    const number = others + findings.filter((finding) => finding.severity === severity).length;
    return `${number} ${severity}${number === 1 ? '' : 's'}`;
  };
  return `${counted('error', problems.length)}, ${counted('warning')}, ${counted('note')}`;
}
