import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Day, faultsOfColumn, rulesOn, sourceFaultWords } from '../kernel/index.ts';
import { UsageError } from './args.ts';
import { findPack, loadSources, POLICY_FOLDER } from './documents.ts';

/**
 * Refuses columns that a scorecard must not be learned from on the day it takes effect: the lender has not
 * declared where they come from, or the law forbids them. A scorecard may come to serve any product, so
 * every rule of the jurisdiction counts. Throws a UsageError that says all of them.
 */
export function refuseSources(columns: readonly string[], file: string, from: Day): void {
  if (!existsSync(file)) throw new UsageError(`no such file: ${file}`);
  const declared = loadSources(file);
  const folders = [resolve(dirname(file), '..'), POLICY_FOLDER];
  const pack = findPack(folders, declared.jurisdiction, 'XXX');
  const laws = pack === null ? [] : rulesOn(pack, from);
  const faults = columns.flatMap((column) =>
    faultsOfColumn(column, declared, laws).map(
      (fault) => `${column}: ${sourceFaultWords(fault).en}`,
    ),
  );
  if (faults.length === 0) return;
  const advice = 'leave such columns out by --without, or declare their sources';
  throw new UsageError([...faults, `${file}: ${advice}`].join('\n'));
}
