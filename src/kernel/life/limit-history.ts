import type { Day } from '../day.ts';
import type { Event } from '../events.ts';
import { type Money, ZERO } from '../money.ts';
import { evolveLife } from './evolve-life.ts';
import { toldEvents } from './life-of-log.ts';
import { type Life, UNOPENED } from './life-state.ts';

/** The granted limit became another one. */
export interface LimitMove {
  readonly on: Day;
  readonly limit: Money;
  /** The borrower took up an offer; a cut's notice had run out; it was set at once; the account ended. */
  readonly way: 'accepted' | 'notice' | 'set' | 'closed';
  /** The id of the event that began it: of the offer or the notice, or the moving event itself. */
  readonly origin: string;
}

/** What a log tells of the granted limit as of `t`: its moves, oldest first. Offers alone are none. */
export function limitHistory(log: readonly Event[], t: Day): readonly LimitMove[] {
  const moves: LimitMove[] = [];
  let life: Life = UNOPENED;
  let begun = '';
  for (const event of toldEvents(log, t)) {
    const before = life;
    life = evolveLife(before, event, event.effective);
    const limit = grantedBy(life);
    if (limit !== grantedBy(before)) {
      const way = wayOf(before, life);
      const origin = way === 'accepted' || way === 'notice' ? begun : event.id;
      moves.push({ on: event.effective, limit, way, origin });
    }
    const begins = event.type === 'limitOffered' || event.type === 'cutNoticeGiven';
    if (begins) begun = event.id;
  }
  return moves;
}

function grantedBy(life: Life): Money {
  return life.status === 'open' ? life.limit : ZERO;
}

function wayOf(before: Life, after: Life): LimitMove['way'] {
  if (after.status === 'closed') return 'closed';
  const change = before.status === 'open' ? before.change.status : 'none';
  if (change === 'accepted') return 'accepted';
  return change === 'noticed' ? 'notice' : 'set';
}
