import type { Context } from './context.ts';
import type { Assumption, Step } from './plan.ts';
import { factOf, type Snapshot } from './snapshot.ts';

/**
 * What every plan asks to be kept up until its day: paying on time, and, of those who have done it
 * lately, no further cash instalments. It costs no effort in the order of plans, as no plan is without.
 */
export function upkeepOf(
  { days, streams }: Context,
  snapshot: Snapshot,
  assumptions: readonly Assumption[],
): readonly Step[] {
  const until = days.at(-1) as NonNullable<Step['until']>;
  const steps: Step[] = [];
  const pays = assumptions.some(
    ({ code }) => code === 'SCHEDULE_PAID_ON_TIME' || code === 'BILLS_AS_LAST',
  );
  if (pays) steps.push({ action: 'PAY_ON_TIME', until });
  const converts = factOf(snapshot, 'instalments.count.365d') > 0;
  if (converts && streams.has('conversion')) steps.push({ action: 'NO_CASH_INSTALMENTS', until });
  return steps;
}
