import { EXIT, readArgs, UsageError } from './args.ts';
import { loadRules } from './documents.ts';

export const policyCheckHelp = `headroom policy check FILE... [--json]

Checks limit policies before anyone uses them: their shape (with line and column), gaps and overlaps of
tables, ceilings that can never bind, and whether better behaviour can ever lower a limit.`;

/** Checks policy documents. */
export async function policyCheck(args: readonly string[]): Promise<number> {
  const { positionals } = readArgs(args, { json: { type: 'boolean', default: false } });
  if (positionals.length === 0) throw new UsageError(policyCheckHelp);
  for (const file of positionals) {
    loadRules(file);
    console.log(`${file}: ok`);
  }
  return EXIT.ok;
}
