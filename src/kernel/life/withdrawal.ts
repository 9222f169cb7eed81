import type { LifeEvent } from './life-event.ts';
import type { Change } from './life-state.ts';

/** What is on its way is taken back; the event says what that was, so that it can be told. */
export function withdrawal(change: Change): readonly LifeEvent[] {
  if (change.status === 'none') return [];
  const amount = change.status === 'noticed' ? change.limit : change.amount;
  return [{ type: 'changeWithdrawn', was: change.status, amount }];
}
