import { parentPort, workerData } from 'node:worker_threads';
import { checkRules, type Rules } from '../kernel/index.ts';

/** What one thread checks, one after another. */
export interface CheckJob {
  readonly rules: readonly Rules[];
  /** How many decimals the currency has. */
  readonly digits: number;
}

const { rules, digits } = workerData as CheckJob;
parentPort?.postMessage(rules.flatMap((one) => checkRules(one, digits)));
