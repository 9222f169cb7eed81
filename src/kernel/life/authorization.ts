import type { Day, Instant } from '../day.ts';
import { type Money, ZERO } from '../money.ts';
import type { DeclineReason, DrawRefusal } from './draw-refusal.ts';
import { type Life, limitInForce } from './life-state.ts';

/** An amount set aside for a draw. Whatever comes of it, it is held for no longer than `expires`. */
export interface Reservation {
  /** Chosen by whoever reserves: the same id twice has the effect of once. */
  readonly id: string;
  readonly amount: Money;
  readonly expires: Instant;
  readonly status: 'held' | 'confirmed' | 'released' | 'expired';
  /** What of it was drawn; 0 while it is not confirmed. */
  readonly drawn: Money;
}

/** All that an authorization has to know of an account. */
export interface Line {
  readonly life: Life;
  readonly day: Day;
  readonly balance: Money;
  /** Days past due now. */
  readonly pastDue: number;
  /** More days than this bar draws; null where lateness bars none. */
  readonly pastDueAtMost: number | null;
  /** Set aside for draws, and not run out. */
  readonly reserved: Money;
}

export type Authorized =
  | { readonly reservation: Reservation; readonly repeated: boolean }
  | { readonly refused: DrawRefusal };

/** What may still be drawn: never below 0, however far a limit has fallen. */
export function headroomOf({
  life,
  day,
  balance,
  reserved,
}: Omit<Line, 'pastDue' | 'pastDueAtMost'>): Money {
  return Math.max(limitInForce(life, day) - balance - reserved, 0) as Money;
}

/** `known` is what goes by the id already. */
export function reserve(
  line: Line,
  known: Reservation | undefined,
  wanted: Pick<Reservation, 'id' | 'amount' | 'expires'>,
): Authorized {
  if (known !== undefined) {
    if (known.amount !== wanted.amount) return { refused: 'ID_REUSED' };
    return { reservation: known, repeated: true };
  }
  const refused = whyNot(line, wanted.amount);
  if (refused !== null) return { refused };
  return { reservation: { ...wanted, status: 'held', drawn: ZERO }, repeated: false };
}

function whyNot(line: Line, amount: Money): DeclineReason | null {
  const { life, day, pastDue, pastDueAtMost } = line;
  if (amount <= 0) return 'NOT_AN_AMOUNT';
  if (life.status === 'closed') return 'ACCOUNT_CLOSED';
  if (life.status === 'unopened' || limitInForce(life, day) === 0) return 'NO_LIMIT';
  if (life.freeze !== null) return 'FROZEN';
  if (pastDueAtMost !== null && pastDue > pastDueAtMost) return 'PAST_DUE';
  return amount > headroomOf(line) ? 'OVER_HEADROOM' : null;
}

/**
 * The draw happens: what was set aside may be drawn even where the line has been frozen since, because
 * it was promised. The part that is not drawn is free again.
 */
export function confirm(
  reservation: Reservation | undefined,
  amount: Money,
  now: Instant,
): Authorized {
  if (reservation === undefined) return { refused: 'UNKNOWN_RESERVATION' };
  if (reservation.status === 'confirmed') {
    if (reservation.drawn !== amount) return { refused: 'ALREADY_CONFIRMED' };
    return { reservation, repeated: true };
  }
  if (reservation.status === 'released') return { refused: 'ALREADY_RELEASED' };
  if (!isHeld(reservation, now)) return { refused: 'RESERVATION_EXPIRED' };
  if (amount > reservation.amount) return { refused: 'ABOVE_RESERVATION' };
  if (amount <= 0) return { refused: 'NOT_AN_AMOUNT' };
  return { reservation: { ...reservation, status: 'confirmed', drawn: amount }, repeated: false };
}

/** The draw does not happen. Releasing what is free already changes nothing. */
export function release(reservation: Reservation | undefined, now: Instant): Authorized {
  if (reservation === undefined) return { refused: 'UNKNOWN_RESERVATION' };
  if (reservation.status === 'confirmed') return { refused: 'ALREADY_CONFIRMED' };
  const settled = expire(reservation, now);
  if (settled.status !== 'held') return { reservation: settled, repeated: true };
  return { reservation: { ...reservation, status: 'released' }, repeated: false };
}

/** The reservation as it is at `now`: one that was held too long is expired. */
export function expire(reservation: Reservation, now: Instant): Reservation {
  if (reservation.status !== 'held' || isHeld(reservation, now)) return reservation;
  return { ...reservation, status: 'expired' };
}

function isHeld({ status, expires }: Reservation, now: Instant): boolean {
  return status === 'held' && now < expires;
}
