import type { Day } from '../day.ts';
import { type Ledger, memberOf, type Transaction, transfer } from './ledger.ts';
import { lotsOf } from './lots.ts';
import type { Programme } from './programme.ts';

/**
 * Takes back, once, every earning that rests on an event that no longer stands, such as a repayment that
 * bounced. Its points go back into the purse; where they are spent already, the borrower owes them.
 */
export function reverse(ledger: Ledger, event: string, on: Day): readonly Transaction[] {
  const reversals = ledger
    .causedBy(event)
    .filter(({ kind, id }) => kind === 'issue' && !isReversed(ledger, id))
    .map(
      (issued): Transaction => ({
        id: reversalOf(issued.id),
        on,
        kind: 'reverse',
        postings: issued.postings.map((posting) => ({ ...posting, amount: -posting.amount })),
        of: issued.id,
        causes: [event],
      }),
    );
  for (const reversal of reversals) ledger.post(reversal);
  return reversals;
}

export function isReversed(ledger: Ledger, issue: string): boolean {
  return ledger.has(reversalOf(issue));
}

function reversalOf(issue: string): string {
  return `${issue}/reversed`;
}

/** Lets those points of a borrower expire whose time has come. */
export function expirePoints(
  programme: Programme,
  ledger: Ledger,
  account: string,
  on: Day,
): readonly Transaction[] {
  const expired = lotsOf(ledger, account)
    .filter((lot) => on - lot.on >= programme.points.expireAfter)
    .map(
      ({ issue, left }): Transaction => ({
        id: `${issue}/expired`,
        on,
        kind: 'expire',
        postings: transfer('points', memberOf(account), 'expired', left),
        of: issue,
        causes: [],
      }),
    );
  for (const transaction of expired) ledger.post(transaction);
  return expired;
}
