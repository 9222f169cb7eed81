import {
  addDays,
  type Day,
  formatDay,
  formatsFor,
  type Glossary,
  type Language,
} from '../kernel/index.ts';
import type { Advice, Plan } from './advice.ts';
import type { Assumption, Step } from './plan.ts';
import { ADVICE_PHRASES, type AdvicePhrases, saidOf } from './words.ts';

/** Advice in the words of one language; `plans` stand beside those of the advice. */
export interface AdviceTold {
  /** What it comes to, in a sentence. */
  readonly headline: string;
  readonly plans: readonly PlanTold[];
  /** What holds the limit where no plan helps. */
  readonly holds: readonly string[];
  /** What was searched. */
  readonly certificate: string;
  readonly expires: string;
}

export interface PlanTold {
  /** Beside each step. */
  readonly steps: readonly string[];
  readonly assumptions: readonly string[];
  readonly voids: readonly string[];
}

interface Saying {
  readonly phrases: AdvicePhrases;
  readonly formats: ReturnType<typeof formatsFor>;
  readonly date: (day: Day | undefined) => string;
}

export function tellAdvice(advice: Advice, glossary: Glossary, language: Language): AdviceTold {
  const say = sayingIn(language, advice.currency, glossary.digits);
  const { phrases, date } = say;
  return {
    headline: headlineOf(advice, say),
    plans: advice.plans.map((plan) => planTold(plan, say)),
    holds: advice.blockers.map(({ code, holder, until }) => {
      const name = glossary.terms.get(code)?.words[language] ?? code;
      return phrases.blocker(name, phrases.holders[holder], until === null ? null : date(until));
    }),
    certificate: phrases.certificate(advice.search, advice.plans.length > 0),
    expires: phrases.expires(date(advice.expires)),
  };
}

/** One step of a plan, in a sentence. */
export function tellStep(
  step: Step,
  { currency, digits }: { readonly currency: string; readonly digits: number },
  language: Language,
): string {
  return stepTold(step, sayingIn(language, currency, digits));
}

/** What is taken to be so, in a sentence. */
export function assumptionTold(
  assumption: Assumption,
  { currency, digits }: { readonly currency: string; readonly digits: number },
  language: Language,
): string {
  const { phrases, formats, date } = sayingIn(language, currency, digits);
  return phrases.assumptions[assumption.code](saidOf(assumption, formats, date));
}

function sayingIn(language: Language, currency: string, digits: number): Saying {
  const formats = formatsFor(language, currency, digits);
  const date = (day: Day | undefined): string =>
    day === undefined ? '' : formats.date(formatDay(day));
  return { phrases: ADVICE_PHRASES[language], formats, date };
}

function headlineOf(advice: Advice, { phrases, formats: { money }, date }: Saying): string {
  const [best] = advice.plans;
  if (best === undefined) return phrases.none(advice.horizon, money(advice.limit));
  const { awaits } = advice;
  if (awaits !== undefined) {
    const on = awaits.for === 'again' ? awaits.on : addDays(awaits.on, -1);
    return phrases.waits[awaits.for](money(advice.limit), money(best.limit), date(on));
  }
  if (advice.outcome === 'now') return phrases.now(money(advice.limit), money(best.limit));
  return phrases.plan(money(advice.limit), money(best.limit), date(best.day));
}

function planTold({ steps, assumptions, voids }: Plan, say: Saying): PlanTold {
  const { phrases, formats, date } = say;
  return {
    steps: steps.map((step) => stepTold(step, say)),
    assumptions: assumptions.map((one) =>
      phrases.assumptions[one.code](saidOf(one, formats, date)),
    ),
    voids: voids.map((code) => phrases.voids[code]),
  };
}

function stepTold(step: Step, { phrases, formats, date }: Saying): string {
  return phrases.actions[step.action](saidOf(step, formats, date));
}
