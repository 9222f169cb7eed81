import type { Day, Event, Instalment, Money } from '../kernel/index.ts';
import { currencyDigits, parseAmount } from './amount.ts';
import type { Problem } from './problem.ts';
import { shown } from './problem.ts';
import type { EventContext } from './read-event.ts';
import { type Moment, parseMoment } from './time.ts';

const EPOCH: Moment = { day: 0 as Day, at: 0 as Moment['at'] };

/**
 * One event whose shape has been checked, on its way into the kernel's form: amounts into minor units,
 * dates into days, and what a schema cannot say. Collects every problem rather than the first.
 */
export class EventFields {
  readonly problems: Problem[] = [];
  readonly #wire: Readonly<Record<string, unknown>>;
  readonly #context: EventContext;

  constructor(wire: Readonly<Record<string, unknown>>, context: EventContext) {
    this.#wire = wire;
    this.#context = context;
  }

  event(): Event {
    const effective = this.#moment('effective');
    const known = this.#wire.known === undefined ? effective : this.#moment('known');
    if (known.day < effective.day) {
      this.#refuse(
        'known',
        'is before the event took effect; expected the same day or a later one',
      );
    }
    const { v, id, account, type, effective: _e, known: _k, ...rest } = this.#wire;
    return {
      v,
      id,
      account,
      type,
      effective: effective.day,
      effectiveAt: effective.at,
      known: known.day,
      knownAt: known.at,
      ...this.#payload(rest, effective.day),
    } as Event;
  }

  #payload(rest: Readonly<Record<string, unknown>>, effective: Day): Record<string, unknown> {
    const payload: Record<string, unknown> = {};
    for (const [field, value] of Object.entries(rest)) {
      payload[field] = this.#field(field, value, effective);
    }
    this.#checkMeaning(payload);
    return payload;
  }

  #field(field: string, value: unknown, effective: Day): unknown {
    if (MONEY_FIELDS.has(field)) return this.#amount(field, value);
    if (field === 'due') return this.#dueDay('due', value, effective);
    if (field === 'schedule') return this.#schedule(value as readonly WireInstalment[], effective);
    return value;
  }

  #checkMeaning(payload: Readonly<Record<string, unknown>>): void {
    const { amount, principal, source } = payload as {
      amount?: Money;
      principal?: Money;
      source?: string;
    };
    if (amount !== undefined && principal !== undefined && principal > amount) {
      this.#refuse('principal', 'is more than the amount repaid');
    }
    if (source === 'lender') {
      this.#refuse('source', '"lender" is the lender itself, which needs no consent; leave it out');
    }
    if (payload.corrects !== undefined && payload.corrects === this.#wire.id) {
      this.#refuse('corrects', 'an event cannot correct itself');
    }
  }

  #moment(field: string): Moment {
    const text = this.#wire[field] as string;
    const moment = parseMoment(text, this.#context.timeZone);
    if (moment !== null) return moment;
    this.#refuse(field, `${shown(text)} is not in the calendar; expected a date as 2026-11-24`);
    return EPOCH;
  }

  #amount(path: string, value: unknown): Money {
    const amount = parseAmount(value, this.#context.currency);
    if (amount !== null) return amount;
    const { currency } = this.#context;
    const decimals = currencyDigits(currency);
    this.#refuse(
      path,
      `${shown(value)} is no exact ${currency} amount (at most ${decimals} decimals)`,
    );
    return 0 as Money;
  }

  #dueDay(path: string, value: unknown, effective: Day): Day {
    const moment = parseMoment(value as string, this.#context.timeZone);
    if (moment !== null && moment.day >= effective) return moment.day;
    const reason = moment === null ? 'is not in the calendar' : 'is before the event took effect';
    this.#refuse(path, `${shown(value)} ${reason}; expected a later date`);
    return effective;
  }

  #schedule(schedule: readonly WireInstalment[], effective: Day): readonly Instalment[] {
    return schedule.map(({ due, amount }, i) => ({
      due: this.#dueDay(`schedule[${i}].due`, due, effective),
      amount: this.#amount(`schedule[${i}].amount`, amount),
    }));
  }

  #refuse(path: string, message: string): void {
    this.problems.push({ path, message });
  }
}

interface WireInstalment {
  readonly due: string;
  readonly amount: unknown;
}

/** Fields that hold an amount in whichever event they occur. */
export const MONEY_FIELDS: ReadonlySet<string> = new Set([
  'amount',
  'principal',
  'balance',
  'minimumDue',
  'monthlyDebtService',
  'monthlyIncome',
  'taxableIncome',
  'limit',
]);
