import { existsSync, readFileSync } from 'node:fs';
import type { Scaling } from '../kernel/index.ts';
import { CATALOGUE, slotOf } from '../kernel/index.ts';
import {
  blockOfRows,
  type Challenger,
  ChallengerError,
  loadChallenger,
  someRows,
} from '../learning/index.ts';
import { UsageError } from './args.ts';
import { startProgress } from './progress.ts';

/** A model's file, and the features in the order of its inputs. */
export interface ChallengerFile {
  readonly model: Uint8Array;
  readonly inputs: readonly string[];
}

/** Accounts that reasons compare with, spread evenly over the portfolio. */
const BACKGROUND_MAX = 200;

export const CHALLENGER_COLUMNS = {
  'challenger.score': 'INTEGER',
  'challenger.pd_ppm': 'INTEGER',
  'challenger.reasons': 'VARCHAR',
} as const;

/** What an input may be called. */
export interface Inputs {
  readonly known: ReadonlySet<string>;
  /** As a message goes on after the name. */
  readonly expected: string;
}

const FEATURES: Inputs = {
  known: new Set(CATALOGUE.map(({ name }) => name)),
  expected: 'is not a feature; expected one feature of the catalogue a line',
};

/** Throws a UsageError for files that are not there and names of inputs that nobody knows. */
export function readChallengerFile(
  model: string,
  inputs: string | undefined,
  { known, expected }: Inputs = FEATURES,
): ChallengerFile {
  const names = inputs ?? model.replace(/\.onnx$/, '.inputs.txt');
  for (const file of [model, names]) {
    if (!existsSync(file)) throw new UsageError(`${file}: no such file`);
  }
  const lines = readFileSync(names, 'utf8').split(/\r?\n/);
  const features = lines.map((line) => line.trim());
  features.forEach((name, i) => {
    if (name === '' || known.has(name)) return;
    throw new UsageError(`${names}:${i + 1}: "${name}" ${expected}`);
  });
  return { model: readFileSync(model), inputs: features.filter((name) => name !== '') };
}

/** The facts that a challenger looks at, account after account. */
export class ChallengerFacts {
  readonly #slots: readonly number[];
  readonly #rows: Float64Array[] = [];

  constructor(inputs: readonly string[]) {
    this.#slots = inputs.map(slotOf);
  }

  add(facts: Float64Array): void {
    this.#rows.push(Float64Array.from(this.#slots, (slot) => facts[slot] as number));
  }

  get rows(): readonly Float64Array[] {
    return this.#rows;
  }
}

/** Score, PD in parts per million, and what costs points, of every account, as the table has them. */
export async function challenge(
  { model, inputs }: ChallengerFile,
  rows: readonly Float64Array[],
  scaling: Scaling,
): Promise<readonly (readonly (string | number)[])[]> {
  if (rows.length === 0) return [];
  const background = Array.from(someRows(rows.length, BACKGROUND_MAX), (row) => rows[row]);
  const options = { inputs, positiveClass: 1, scaling };
  const challenger = await loadChallenger(model, {
    ...options,
    background: blockOfRows(background as Float64Array[], inputs.length),
  }).catch(asUsageError);
  const block = blockOfRows(rows, inputs.length);
  const pds = await challenger.pdOf(block);
  const scores = challenger.scoreOf(block);
  const progress = startProgress('Reasons        ', rows.length);
  const answers = rows.map((row, i) => {
    progress.at(i + 1);
    const pd = Math.ceil((pds[i] as number) * 1_000_000);
    return [Math.round(scores[i] as number), pd, reasonsOf(challenger, row)];
  });
  progress.stop();
  return answers;
}

function reasonsOf(challenger: Challenger, row: Float64Array): string {
  return challenger
    .reasons(row)
    .map(({ trace }) => `${trace.feature} -${trace.lostToReference.toFixed(1)}`)
    .join('; ');
}

/** What stands against a challenger is for the user to mend. */
export function asUsageError(error: unknown): never {
  throw error instanceof ChallengerError ? new UsageError(error.message) : error;
}
