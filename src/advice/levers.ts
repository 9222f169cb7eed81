import type { Context } from './context.ts';
import { billsLever } from './levers/bills.ts';
import { choiceLever } from './levers/choice.ts';
import { elsewhereLever } from './levers/elsewhere.ts';
import { lineLever } from './levers/line.ts';
import { proofLevers } from './levers/proofs.ts';
import type { Means } from './means.ts';
import type { Lever } from './plan.ts';
import { isBilled, type Snapshot } from './snapshot.ts';

/** What this borrower could do, within consent, right and means. */
export function leversFor(context: Context, snapshot: Snapshot, means: Means): readonly Lever[] {
  const line = isBilled(snapshot)
    ? billsLever(context, snapshot, means)
    : lineLever(context, snapshot, means);
  const others = [choiceLever(snapshot), elsewhereLever(context, snapshot, means)];
  const open = others.filter((lever) => lever !== null);
  return [line, ...open, ...proofLevers(context, snapshot)];
}
