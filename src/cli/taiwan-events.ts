import { addDays, day, type Event, type Instant, type Money, monthEnd } from '../kernel/index.ts';

/** Suffix 1 is September 2005, 6 is April; the first status column is called PAY_0, not PAY_1. */
const MONTHS = [
  ['2005-04-01', '6', 'PAY_6'],
  ['2005-05-01', '5', 'PAY_5'],
  ['2005-06-01', '4', 'PAY_4'],
  ['2005-07-01', '3', 'PAY_3'],
  ['2005-08-01', '2', 'PAY_2'],
  ['2005-09-01', '1', 'PAY_0'],
] as const;

const OUTCOME = 'default.payment.next.month';

export const COLUMNS: readonly string[] = [
  'ID',
  'LIMIT_BAL',
  ...MONTHS.flatMap(([, suffix, status]) => [`BILL_AMT${suffix}`, `PAY_AMT${suffix}`, status]),
  OUTCOME,
];

/** The columns that become events; sex, education, marriage and age are left where they are. */
export type TaiwanRow = Readonly<Record<string, number>> & {
  readonly ID: number;
  readonly LIMIT_BAL: number;
  readonly 'default.payment.next.month': number;
};

export const MINOR_UNITS = 100;
const PAYMENT_DAY = 14;
const DAYS_PER_MONTH_LATE = 30;
const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * What is known of one account, as events. The data are precise to the month: a payment is dated to
 * its middle, the statement and the status of repayment to its end. They do not say when an account
 * was opened; it stands at the beginning of the first month, with the limit that it had throughout.
 */
export function taiwanEvents(row: TaiwanRow): readonly Event[] {
  const account = `T${row.ID}`;
  const events: Event[] = [];
  const add = (on: ReturnType<typeof day>, payload: object): void => {
    const at = (on * MILLISECONDS_PER_DAY) as Instant;
    const id = `${account}-${events.length + 1}`;
    const times = { effective: on, known: on, effectiveAt: at, knownAt: at };
    events.push({ v: 1, id, account, ...times, ...payload } as Event);
  };
  const opened = day(MONTHS[0][0]);
  add(opened, { type: 'accountOpened', product: 'card', segment: 'personal' });
  add(opened, { type: 'limitApplied', limit: amount(row.LIMIT_BAL) });
  for (const [first, suffix, status] of MONTHS) {
    const start = day(first);
    const paid = row[`PAY_AMT${suffix}`] as number;
    if (paid > 0) add(addDays(start, PAYMENT_DAY), { type: 'repayment', amount: amount(paid) });
    const balance = amount(row[`BILL_AMT${suffix}`] as number);
    add(monthEnd(start), { type: 'statement', balance });
    const monthsLate = Math.max(row[status] as number, 0);
    const daysPastDue = monthsLate * DAYS_PER_MONTH_LATE;
    add(monthEnd(start), { type: 'arrearsReported', daysPastDue });
  }
  return events;
}

function amount(dollars: number): Money {
  return (dollars * MINOR_UNITS) as Money;
}
