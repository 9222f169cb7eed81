import { closedOn } from '../closed.ts';
import { addDays, type Day } from '../day.ts';
import { CATALOGUE, featureOf, slotOf } from '../features/catalogue.ts';
import { Fold } from '../fold.ts';
import type { AccountHistory } from '../history.ts';
import { type Earned, type Earner, earn, holds } from './earn.ts';
import type { Ledger, Transaction } from './ledger.ts';
import type { Programme } from './programme.ts';
import { expirePoints, reverse } from './undo.ts';

/** One borrower of a programme on one day, with what has happened since the last look. */
export interface Member {
  readonly account: string;
  readonly history: AccountHistory;
  readonly heldOut: boolean;
  /** Articles read to the end. */
  readonly articles: readonly string[];
  /** Ids of events that were corrected. */
  readonly corrected: readonly string[];
}

export interface Look {
  readonly earned: readonly Earned[];
  readonly reversed: readonly Transaction[];
  readonly expired: readonly Transaction[];
}

/** Looks at borrowers under one programme: whenever something of theirs has happened. */
export class Looker {
  readonly #programme: Programme;
  readonly #fold: Fold;
  readonly #slots: readonly number[];
  readonly #narrow: Float64Array;
  readonly #facts = new Float64Array(CATALOGUE.length).fill(Number.NaN);

  constructor(programme: Programme) {
    const features = [...featuresOf(programme)];
    this.#programme = programme;
    this.#fold = new Fold(features.map(featureOf));
    this.#slots = features.map(slotOf);
    this.#narrow = new Float64Array(features.length);
  }

  /**
   * First what was corrected is taken back, then what is too old expires, then what is due is earned,
   * unless the account is closed. A day counts whole, so facts are as of the next.
   */
  look(ledger: Ledger, member: Member, on: Day): Look {
    const reversed = member.corrected.flatMap((event) => reverse(ledger, event, on));
    const expired = expirePoints(this.#programme, ledger, member.account, on);
    const earned = isClosed(member, on)
      ? []
      : earn(this.#programme, ledger, this.earner(member, on), on);
    return { earned, reversed, expired };
  }

  /**
   * Whether some rule may have points to give, by when each gave some last: false costs no look into the
   * ledger.
   */
  mayEarn(member: Member, last: Readonly<Record<string, Day>>, on: Day): boolean {
    if (member.heldOut || isClosed(member, on)) return false;
    const { earn: rules, refuse } = this.#programme;
    const waiting = rules.filter(({ code, every }) => on - (last[code] ?? -Infinity) >= every);
    if (waiting.length === 0) return false;
    const earner = this.earner(member, on);
    if (refuse.some(({ when }) => holds(when, earner))) return false;
    return waiting.some((rule) =>
      rule.kind === 'guidance'
        ? member.articles.length > 0
        : rule.when.every((condition) => holds(condition, earner)),
    );
  }

  /** Its facts are scratch: read them before the next call. */
  earner({ account, history, heldOut, articles }: Member, on: Day): Earner {
    const t = addDays(on, 1);
    this.#fold.run(history.entries, 0, history.length, t, this.#narrow);
    this.#slots.forEach((slot, i) => {
      this.#facts[slot] = this.#narrow[i] as number;
    });
    const causes = (after: Day): readonly string[] => history.idsOf('repayment', after, t);
    return { account, facts: this.#facts, articles, causes, heldOut };
  }
}

function isClosed({ history: { entries, length } }: Member, on: Day): boolean {
  return closedOn(entries, 0, length, addDays(on, 1)) !== null;
}

function featuresOf({ earn: rules, refuse }: Programme): ReadonlySet<string> {
  const conditions = rules.flatMap((rule) => (rule.kind === 'behaviour' ? rule.when : []));
  return new Set([...conditions, ...refuse.map(({ when }) => when)].map(({ feature }) => feature));
}
