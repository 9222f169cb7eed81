import { type Day, type Event, formatDay, type Instalment, type Money } from '../kernel/index.ts';
import { amountMessage, parseAmount } from './amount.ts';
import { expectedBut, type Fault, type Steps, shown } from './problem.ts';
import { type Moment, parseMoment } from './time.ts';

/** What the reading of amounts and moments depends on. */
export interface EventContext {
  readonly currency: string;
  /** IANA name of the product's time zone, as Asia/Shanghai. */
  readonly timeZone: string;
  /** Why what a source says may not be taken in from a day on, as the law has it; null where it may. */
  readonly sourceFault?: (source: string, on: Day) => string | null;
}

/** Stands for what could not be read: no comparison with it holds, so one slip is told of once. */
const UNREAD_AMOUNT = Number.NaN as Money;
const UNREAD: Moment = { day: Number.NaN as Day, at: Number.NaN as Moment['at'] };

/**
 * One event on its way into the kernel's form: amounts into minor units, dates into days, and what a
 * schema cannot say. Takes the fields whose shape is right; collects every fault rather than the first.
 */
export class EventFields {
  readonly faults: Fault[] = [];
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
      const first = `${formatDay(effective.day)} (when it took effect) or later`;
      this.#refuse(['known'], expectedBut(first, this.#wire.known));
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
    this.#checkLaw(payload.source, effective);
    return payload;
  }

  #field(field: string, value: unknown, effective: Day): unknown {
    if (MONEY_FIELDS.has(field)) return this.#amount([field], value);
    if (DAY_FIELDS.has(field)) return this.#laterDay([field], value as string, effective);
    if (field === 'schedule') return this.#schedule(value as readonly WireInstalment[], effective);
    return value;
  }

  #checkMeaning({ amount, principal, source, corrects }: Readonly<Record<string, unknown>>): void {
    if ((principal as Money) > (amount as Money)) {
      const most = `at most the amount repaid, ${shown(this.#wire.amount)}`;
      this.#refuse(['principal'], expectedBut(most, this.#wire.principal));
    }
    if (source === 'lender') this.#refuse(['source'], ownSourceMessage(this.#wire.type as string));
    if (corrects !== undefined && corrects === this.#wire.id) {
      this.#refuse(
        ['corrects'],
        'an event cannot correct itself; expected the id of an earlier one',
      );
    }
  }

  /** A consent is no data: it may always be taken back. */
  #checkLaw(source: unknown, effective: Day): void {
    if (typeof source !== 'string' || CONSENTS.has(this.#wire.type as string)) return;
    const fault = this.#context.sourceFault?.(source, effective) ?? null;
    if (fault !== null) this.#refuse(['source'], fault);
  }

  #moment(field: string): Moment {
    const text = this.#wire[field] as string | undefined;
    if (text === undefined) return UNREAD;
    const moment = parseMoment(text, this.#context.timeZone);
    if (moment === null) this.#refuse([field], notInCalendar(text));
    return moment ?? UNREAD;
  }

  #amount(steps: Steps, value: unknown): Money {
    if (value === undefined) return UNREAD_AMOUNT;
    const amount = parseAmount(value, this.#context.currency);
    if (amount === null) this.#refuse(steps, amountMessage(value, this.#context.currency));
    return amount ?? UNREAD_AMOUNT;
  }

  #laterDay(steps: Steps, text: string | undefined, effective: Day): Day {
    if (text === undefined) return UNREAD.day;
    const moment = parseMoment(text, this.#context.timeZone);
    if (moment === null) this.#refuse(steps, notInCalendar(text));
    else if (moment.day < effective) {
      const first = `${formatDay(effective)} (the day of the event) or later`;
      this.#refuse(steps, expectedBut(first, text));
    }
    return moment?.day ?? UNREAD.day;
  }

  #schedule(
    schedule: readonly (WireInstalment | undefined)[],
    effective: Day,
  ): readonly Instalment[] {
    return schedule.map(({ due, amount } = {}, i) => ({
      due: this.#laterDay(['schedule', i, 'due'], due, effective),
      amount: this.#amount(['schedule', i, 'amount'], amount),
    }));
  }

  #refuse(steps: Steps, message: string): void {
    this.faults.push({ steps, message });
  }
}

interface WireInstalment {
  readonly due?: string;
  readonly amount?: unknown;
}

function notInCalendar(text: string): string {
  return `${shown(text)} is not in the calendar; expected a date as 2026-11-24`;
}

const CONSENTS: ReadonlySet<string> = new Set(['consentGranted', 'consentRevoked']);

/** Events that may come from the lender's own records. */
const MAYBE_OWN: ReadonlySet<string> = new Set(['spending', 'businessReceipts']);

function ownSourceMessage(type: string): string {
  return MAYBE_OWN.has(type)
    ? '"lender" is the lender itself: leave the source out for its own records'
    : '"lender" is the lender itself, which needs no consent; expected another source, as bureau';
}

/** Fields that hold a date on or after the day of the event that they occur in. */
export const DAY_FIELDS: ReadonlySet<string> = new Set(['due', 'until', 'answerBy']);

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
