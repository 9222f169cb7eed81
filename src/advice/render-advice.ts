import { type Day, formatDay, formatsFor, type Glossary, type Language } from '../kernel/index.ts';
import type { Advice, Plan } from './advice.ts';
import { ADVICE_PHRASES, type AdvicePhrases, saidOf } from './words.ts';

/** Advice as plain text, for a terminal or a letter. */
export function renderAdvice(advice: Advice, glossary: Glossary, language: Language): string {
  const phrases = ADVICE_PHRASES[language];
  const formats = formatsFor(language, advice.currency, glossary.digits);
  const money = formats.money;
  const date = (day: Day | undefined): string =>
    day === undefined ? '' : formats.date(formatDay(day));
  const [best, ...others] = advice.plans;
  if (advice.outcome === 'now' && best !== undefined) {
    return phrases.now(money(advice.limit), money(best.limit));
  }
  const say = { advice, phrases, formats, date };
  if (best === undefined) return noPlan(say, glossary, language);
  return [
    phrases.plan(money(advice.limit), money(best.limit), date(best.day)),
    ...planLines(say, best),
    ...others.flatMap((plan) => [
      '',
      phrases.other(
        plan.merits.includes('fastest') ? 'fastest' : 'largest',
        money(plan.limit),
        date(plan.day),
      ),
      ...stepLines(say, plan),
      ...assumedLines(say, plan),
    ]),
    '',
    `${phrases.headings.proof}: ${certificate(say)}`,
  ].join('\n');
}

interface Saying {
  readonly advice: Advice;
  readonly phrases: AdvicePhrases;
  readonly formats: ReturnType<typeof formatsFor>;
  readonly date: (day: Day | undefined) => string;
}

function noPlan(say: Saying, { terms }: Glossary, language: Language): string {
  const { advice, phrases, formats, date } = say;
  const holds = advice.blockers.map(({ code, holder, until }) => {
    const name = terms.get(code)?.words[language] ?? code;
    return phrases.blocker(name, phrases.holders[holder], until === null ? null : date(until));
  });
  return [
    phrases.none(advice.horizon, formats.money(advice.limit)),
    '',
    phrases.headings.holds,
    ...holds.map(bullet),
    '',
    `${phrases.headings.proof}: ${certificate(say)}`,
  ].join('\n');
}

function planLines(say: Saying, plan: Plan): readonly string[] {
  const { phrases, date, advice } = say;
  return [
    '',
    phrases.headings.steps,
    ...stepLines(say, plan),
    '',
    phrases.headings.assumed,
    ...assumedLines(say, plan),
    '',
    phrases.headings.voids,
    `  ${phrases.expires(date(advice.expires))}`,
    ...plan.voids.map((code) => bullet(phrases.voids[code])),
  ];
}

function stepLines({ phrases, formats, date }: Saying, { steps }: Plan): readonly string[] {
  if (steps.length === 0) return [bullet(phrases.waitOnly)];
  return steps.map((step) => bullet(phrases.actions[step.action](saidOf(step, formats, date))));
}

function assumedLines(say: Saying, { assumptions }: Plan): readonly string[] {
  const { phrases, formats, date } = say;
  return assumptions.map((assumed) =>
    bullet(phrases.assumptions[assumed.code](saidOf(assumed, formats, date))),
  );
}

function certificate({ advice, phrases }: Saying): string {
  return phrases.certificate(advice.search, advice.plans.length > 0);
}

function bullet(line: string): string {
  return `  • ${line}`;
}
