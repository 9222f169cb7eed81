import { closedOn } from '../closed.ts';
import { addDays, type Day } from '../day.ts';
import { CATALOGUE, featureOf, slotOf } from '../features/catalogue.ts';
import { Fold } from '../fold.ts';
import type { AccountHistory } from '../history.ts';
import { type Earned, type Earner, earn } from './earn.ts';
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
    const { entries, length } = member.history;
    const isClosed = closedOn(entries, 0, length, addDays(on, 1)) !== null;
    const earner = isClosed ? null : this.earner(member, on);
    const earned = earner === null ? [] : earn(this.#programme, ledger, earner, on);
    return { earned, reversed, expired };
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

function featuresOf({ earn: rules, refuse }: Programme): ReadonlySet<string> {
  const conditions = rules.flatMap((rule) => (rule.kind === 'behaviour' ? rule.when : []));
  return new Set([...conditions, ...refuse.map(({ when }) => when)].map(({ feature }) => feature));
}
