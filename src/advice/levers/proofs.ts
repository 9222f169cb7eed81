import {
  addDays,
  type CompiledRules,
  type Day,
  floorToStep,
  highestStep,
  type KnownSource,
  type Money,
  slotOf,
  sourceCode,
} from '../../kernel/index.ts';
import type { Context } from '../context.ts';
import {
  type Action,
  type AssumptionCode,
  EFFORT,
  type EventPayload,
  type Happening,
  type Level,
  type Lever,
} from '../plan.ts';
import { ceilingFeatures } from '../rule-features.ts';
import { factOf, type Snapshot } from '../snapshot.ts';

/** Something a borrower can have proved, with consent to who proves it. */
interface Proof {
  readonly lever: Lever['name'];
  readonly feature: string;
  readonly source: KnownSource;
  readonly action: Action;
  readonly assumption: AssumptionCode;
  readonly payload: (amount: Money) => EventPayload;
  /** Seen once, or again every month. */
  readonly monthly: boolean;
}

const PROOFS: readonly Proof[] = [
  {
    lever: 'income',
    feature: 'income.monthly',
    source: 'income',
    action: 'VERIFY_INCOME',
    assumption: 'INCOME_AT_LEAST',
    payload: (monthlyIncome) => ({ type: 'incomeVerified', source: 'income', monthlyIncome }),
    monthly: false,
  },
  {
    lever: 'bank',
    feature: 'bank.inflow.monthly',
    source: 'bank',
    action: 'LINK_BANK_ACCOUNT',
    assumption: 'INFLOW_AT_LEAST',
    payload: (value) => ({ type: 'attribute', source: 'bank', name: 'bank.inflow', value }),
    monthly: true,
  },
  {
    lever: 'tax',
    feature: 'tax.taxableIncome',
    source: 'tax',
    action: 'LINK_TAX_RECORD',
    assumption: 'TAXABLE_AT_LEAST',
    payload: (taxableIncome) => ({ type: 'taxFiling', source: 'tax', taxableIncome }),
    monthly: false,
  },
  {
    lever: 'receipts',
    feature: 'receipts.monthly.180d',
    source: 'business',
    action: 'LINK_BUSINESS_RECEIPTS',
    assumption: 'RECEIPTS_AT_LEAST',
    payload: (amount) => ({ type: 'businessReceipts', source: 'business', amount }),
    monthly: true,
  },
];

const PROOF_DAYS = 7;
const MONTH = 30;
const NOTHING: Level = { effort: 0, steps: [], assumptions: [], happenings: [], outgo: [] };

/** One lever for each kind of proof that the policy looks at. */
export function proofLevers(context: Context, snapshot: Snapshot): readonly Lever[] {
  return PROOFS.filter(({ feature }) => context.features.some(({ name }) => name === feature)).map(
    (proof) => ({
      name: proof.lever,
      levels: [otherwise(proof, context, snapshot), ...proved(proof, context, snapshot)],
    }),
  );
}

/** What comes every month keeps coming, where it does now. */
function otherwise(proof: Proof, { days }: Context, snapshot: Snapshot): Level {
  const amount = factOf(snapshot, proof.feature);
  if (!proof.monthly || Number.isNaN(amount)) return NOTHING;
  const dates = monthlyFrom(addDays(snapshot.today, 15), days.at(-1) as Day);
  return {
    ...NOTHING,
    assumptions: [{ code: 'RECEIPTS_AS_LAST', amount: amount as Money }],
    happenings: dates.map((on) => ({ on, ...proof.payload(amount as Money) })),
  };
}

function monthlyFrom(first: Day, last: Day): readonly Day[] {
  const dates: Day[] = [];
  for (let on = first; on < last; on = addDays(on, MONTH)) dates.push(on);
  return dates;
}

/** Where the value is not known: the least that makes room, and the least that leaves room enough. */
function proved(proof: Proof, context: Context, snapshot: Snapshot): readonly Level[] {
  const known = factOf(snapshot, proof.feature);
  return amountsOf(proof, context, snapshot, known).map((amount) => {
    const on = addDays(snapshot.today, PROOF_DAYS);
    const last = context.days.at(-1) as Day;
    const consented = (snapshot.consents & (1 << sourceCode(proof.source))) !== 0;
    const { source } = proof;
    const consent: Happening[] = consented ? [] : [{ on, type: 'consentGranted', source }];
    const dates = proof.monthly ? monthlyFrom(on, last) : [on];
    return {
      effort: EFFORT.proof,
      steps: [{ action: proof.action, by: on, amount }],
      assumptions: [{ code: proof.assumption, amount }],
      happenings: [...consent, ...dates.map((date) => ({ on: date, ...proof.payload(amount) }))],
      outgo: [],
    };
  });
}

/** An income that the borrower states is taken at that; a known one is not guessed higher. */
function amountsOf(
  { feature, lever }: Proof,
  { compiled }: Context,
  snapshot: Snapshot,
  known: number,
): readonly Money[] {
  const stated = lever === 'income' ? snapshot.account.stated?.monthlyIncome : undefined;
  if (stated !== undefined) return Number.isNaN(known) || stated > known ? [stated] : [];
  if (!Number.isNaN(known)) return [];
  const rules = compiled[1] ?? (compiled[0] as CompiledRules);
  const { limit } = snapshot;
  const least = limit === 0 ? rules.floor : limit + Math.max(rules.riseLeast, rules.step);
  const most = limit === 0 ? rules.firstLimit : highestStep(rules, limit);
  const amounts = [least, most].map((target) =>
    leastValue(rules, snapshot, feature, floorToStep(target as Money, rules.step)),
  );
  return [...new Set(amounts.filter((amount) => amount !== null))];
}

const DOUBLINGS = 24;

/**
 * The smallest whole number of steps at which no ceiling that looks at the feature is below the
 * target; null where none is. Found by halving: a higher value never lowers these ceilings, or the
 * policy check says so.
 */
function leastValue(
  rules: CompiledRules,
  { facts }: Snapshot,
  feature: string,
  target: number,
): Money | null {
  const slot = slotOf(feature);
  const trial = Float64Array.from(facts);
  const ceilings = rules.ceilings.filter(({ document }) =>
    ceilingFeatures(document).includes(feature),
  );
  const enough = (steps: number): boolean => {
    trial[slot] = steps * rules.step;
    return ceilings.every(({ amount }) => amount(trial, 0, 0) >= target);
  };
  let high = 1;
  for (let i = 0; i < DOUBLINGS && !enough(high); i++) high *= 2;
  if (!enough(high)) return null;
  let low = 0;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle;
  }
  return (high * rules.step) as Money;
}
