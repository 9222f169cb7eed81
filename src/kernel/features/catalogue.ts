import { arrears } from './arrears.ts';
import { balance } from './balance.ts';
import { consent } from './consent.ts';
import { draws } from './draws.ts';
import { external } from './external.ts';
import type { Feature } from './feature.ts';
import { income } from './income.ts';
import { instalments } from './instalments.ts';
import { limit } from './limit.ts';
import { payments } from './payments.ts';
import { receipts } from './receipts.ts';
import { spending } from './spending.ts';
import { tenure } from './tenure.ts';
import { thirdPartyScore } from './third-party-score.ts';
import { utilization } from './utilization.ts';

/** Every feature, by subject. A new one goes into its subject's file, or a new file into this list. */
export const CATALOGUE: readonly Feature[] = [
  ...tenure,
  ...draws,
  ...arrears,
  ...payments,
  ...balance,
  ...utilization,
  ...instalments,
  ...external,
  ...income,
  ...spending,
  ...receipts,
  ...thirdPartyScore,
  ...limit,
  ...consent,
];

/** Changes whenever a definition is added or gets a new version. Part of every decision's inputs. */
export const CATALOGUE_VERSION = 2;

const slots: ReadonlyMap<string, number> = new Map(CATALOGUE.map(({ name }, slot) => [name, slot]));

/** Where the feature stands in the facts. Throws a RangeError for a name that is not in the catalogue. */
export function slotOf(name: string): number {
  const slot = slots.get(name);
  if (slot === undefined) throw new RangeError(`"${name}" is not a feature of the catalogue`);
  return slot;
}

/** Throws a RangeError for a name that is not in the catalogue. */
export function featureOf(name: string): Feature {
  return CATALOGUE[slotOf(name)] as Feature;
}
