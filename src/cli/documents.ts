import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type Document, type Problem, readDocument } from '../contract/index.ts';
import {
  type Appetite,
  type DataSources,
  type ModelCard,
  NEUTRAL_APPETITE,
  type Pack,
  type Policy,
  type Programme,
  type Rules,
  type Scorecard,
} from '../kernel/index.ts';
import { packageRoot } from './root.ts';

export const POLICY_FOLDER: string = join(packageRoot, 'policies');

/** A document that cannot be used, with everything that is wrong with it. */
export class DocumentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('a document cannot be used');
    this.problems = problems;
  }
}

/** Reads one document; throws a DocumentError that names file, line and column of every problem. */
export function loadDocument(path: string, currency: string): Document {
  const inside = relative(process.cwd(), path);
  const file = inside === '' || inside.startsWith('..') ? path : inside;
  if (!existsSync(path)) throw new DocumentError([{ path: '', file, message: 'no such file' }]);
  const outcome = readDocument(readFileSync(path, 'utf8'), { file, currency });
  if ('problems' in outcome) throw new DocumentError(outcome.problems);
  return outcome.ok;
}

/**
 * A policy with the scorecard, pack and appetite that it is decided with, found beside it; `scorecard` in place of the one
 * that it names.
 */
export function loadRules(policyPath: string, appetitePath?: string, scorecard?: Scorecard): Rules {
  const path = resolve(policyPath);
  const policy = expectKind(loadDocument(path, 'CNY'), 'limit-policy', path) as Policy;
  const folders = [dirname(path), POLICY_FOLDER];
  return {
    policy,
    scorecard: scorecard ?? findScorecard(folders, policy),
    pack: findPack(folders, policy.jurisdiction, policy.currency),
    appetite: appetitePath === undefined ? NEUTRAL_APPETITE : loadAppetite(appetitePath, policy),
  };
}

/** Every policy in a folder, each with its documents. */
export function loadAllRules(folder: string = POLICY_FOLDER): readonly Rules[] {
  return readdirSync(folder)
    .filter((file) => /\.(ya?ml|json)$/.test(file))
    .map((file) => loadRules(join(folder, file)));
}

function findScorecard(folders: readonly string[], policy: Policy): Scorecard {
  const name = `${policy.scorecard}.yaml`;
  const path = firstExisting(folders.map((folder) => join(folder, 'scorecards', name)));
  if (path === null) {
    const message = `no scorecard "${policy.scorecard}"; expected scorecards/${name} beside the policy`;
    throw new DocumentError([{ path: 'scorecard', message }]);
  }
  return loadScorecard(path, policy.currency);
}

/** A scorecard by itself, with amounts in `currency`. */
export function loadScorecard(path: string, currency: string): Scorecard {
  return expectKind(loadDocument(path, currency), 'scorecard', path) as Scorecard;
}

/** A model card by itself. */
export function loadModelCard(path: string, currency: string): ModelCard {
  return expectKind(loadDocument(path, currency), 'model-card', path) as ModelCard;
}

/** A rewards programme by itself. */
export function loadProgramme(path: string, currency: string): Programme {
  return expectKind(loadDocument(path, currency), 'rewards-programme', path) as Programme;
}

/** Null where no pack is kept for the jurisdiction. Amounts of a pack are in its own currency. */
export function findPack(
  folders: readonly string[],
  jurisdiction: string,
  currency: string,
): Pack | null {
  const name = `${jurisdiction.toLowerCase()}.yaml`;
  const path = firstExisting(folders.map((folder) => join(folder, 'jurisdictions', name)));
  if (path === null) return null;
  return expectKind(loadDocument(path, currency), 'jurisdiction-pack', path) as Pack;
}

/** What the lender declares for the policy's jurisdiction, found beside it; null where nothing is. */
export function loadSourcesFor(policyPath: string, policy: Policy): DataSources | null {
  const name = `${policy.jurisdiction.toLowerCase()}.yaml`;
  const folders = [dirname(resolve(policyPath)), POLICY_FOLDER];
  const path = firstExisting(folders.map((folder) => join(folder, 'sources', name)));
  return path === null ? null : loadSources(path);
}

export function loadSources(path: string): DataSources {
  return expectKind(loadDocument(path, 'XXX'), 'data-sources', path) as DataSources;
}

function loadAppetite(path: string, policy: Policy): Appetite {
  return expectKind(loadDocument(path, policy.currency), 'appetite', path) as Appetite;
}

function expectKind(found: Document, kind: Document['kind'], file: string): Document['document'] {
  if (found.kind === kind) return found.document;
  throw new DocumentError([
    { path: 'kind', file, message: `expected ${kind}, found ${found.kind}` },
  ]);
}

function firstExisting(paths: readonly string[]): string | null {
  return paths.find((path) => existsSync(path)) ?? null;
}
