import { compileRules, type Rules } from '../compile.ts';
import { type Day, formatDay, NEVER } from '../day.ts';
import { checkCeilings } from './ceilings.ts';
import { checkScorecard } from './check-scorecard.ts';
import { checkTogether } from './coherence.ts';
import type { Finding, Severity } from './finding.ts';
import { checkGates } from './gates.ts';
import { checkMonotone } from './monotone.ts';
import { checkMoves } from './moves.ts';
import { checkScorecardOrder } from './scorecard-order.ts';
import { subjectOf } from './subject.ts';
import { checkTables } from './tables.ts';
import { checkUsable } from './usable.ts';

/** Dates of effect that are looked at, from the policy's own on. */
const DATES_MAX = 40;
const ORDER: readonly Severity[] = ['error', 'warning', 'note'];

/**
 * Everything that can be said of a policy and its documents before anyone uses them, on every date on
 * which something in them takes effect: what is wrong, what can never happen, and whether better
 * behaviour can ever lower a limit. `digits` is how many decimals the policy's currency has.
 */
export function checkRules(rules: Rules, digits: number): readonly Finding[] {
  const found = new Map<string, Finding>();
  let day: Day = rules.policy.effectiveFrom;
  for (let i = 0; i < DATES_MAX && day !== NEVER; i++) {
    const findings = checkOn(rules, day, digits);
    for (const finding of findings) {
      const key = `${finding.code} ${finding.where} ${wordsApart(finding)}`;
      const data = { ...finding.data, from: formatDay(day) };
      if (!found.has(key)) found.set(key, { ...finding, data });
    }
    if (findings.some(({ code }) => code === 'NO_VALUE_IN_FORCE' || code === 'UNKNOWN_FEATURE'))
      break;
    day = compileRules(rules, day).nextEffect;
  }
  const all = [...found.values()];
  const kept = all.some(
    ({ code }) => code === 'BETTER_LOWERS_LIMIT' || code === 'MONOTONE_UNDECIDED',
  )
    ? all.filter(({ code }) => code !== 'MONOTONE_PROVED')
    : all;
  return kept.sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}

/** A proof is said once, however many dates it was made on. */
function wordsApart({ code, message }: Finding): string {
  return code === 'MONOTONE_PROVED' ? '' : message.en;
}

function checkOn(rules: Rules, day: Day, digits: number): readonly Finding[] {
  const unusable = [...checkUsable(rules, day), ...checkScorecardOrder(rules.scorecard)];
  if (unusable.length > 0) return unusable;
  const subject = subjectOf(rules, day, digits);
  const together = checkTogether(subject);
  if (together.some(({ severity }) => severity === 'error')) return together;
  return [
    ...together,
    ...checkMoves(subject),
    ...checkTables(subject),
    ...checkCeilings(subject),
    ...checkGates(subject),
    ...checkScorecard(rules.scorecard, rules.policy.currency, digits),
    ...checkMonotone(subject),
  ];
}
