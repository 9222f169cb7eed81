import { type Day, formatDay } from '../day.ts';
import type { CeilingTrace, Decision, GateTrace, Hold } from '../decision.ts';
import type { Language } from './format.ts';
import type { Glossary } from './glossary.ts';
import {
  type AdverseInputs,
  type PrincipalReason,
  principalReasons,
  type ScoredReason,
  scoreLosses,
} from './principal-reasons.ts';
import { characteristicValue, gateDetail, pairSeen, type Speaker, speakerFor } from './speaker.ts';

/** A decision in words, made from the decision alone. Every entry is whole sentences. */
export interface Explanation {
  readonly headline: string;
  /** Why the limit is what it is. */
  readonly why: readonly string[];
  /** Why it is not higher, in order of precedence. */
  readonly notHigher: readonly HoldExplained[];
  /** What several gates hold back together, where none of them alone would help. */
  readonly together: string | null;
  readonly score: readonly string[];
  readonly outlook: string;
  /** At most four; empty where the decision is not adverse. */
  readonly adverse: readonly string[];
}

export interface HoldExplained {
  readonly code: string;
  readonly sentences: readonly string[];
  /** In minor units: how much higher the limit would be today without it. */
  readonly costs: number;
  readonly clears: string | null;
  readonly remedy: string | null;
}

/** What a rise that was decided waits for, where that is not the borrower's answer. */
export type RiseAwaits =
  /** The day by which the borrower hears; null where none is known. */
  | { readonly for: 'approval'; readonly by: Day | null }
  /** It came to nothing; from this day on it may be offered again. */
  | { readonly for: 'again'; readonly from: Day };

/** What is known beside the decision. */
export interface Circumstances extends AdverseInputs {
  readonly awaits?: RiseAwaits | null;
}

/** Characteristics and pairs named under the score, most points first. */
const LOSSES_SHOWN = 4;

export function explain(
  decision: Decision,
  glossary: Glossary,
  language: Language,
  circumstances: Circumstances = {},
): Explanation {
  const speaker = speakerFor(decision, glossary, language);
  return {
    headline: headline(decision, circumstances.awaits ?? null, speaker),
    why: why(decision, speaker),
    notHigher: decision.holds.map((hold) => explainHold(decision, hold, speaker)),
    together: together(decision, speaker),
    score: scoreSentences(decision, speaker),
    outlook:
      decision.earliestKnownChange === null
        ? speaker.phrases.noDate
        : speaker.phrases.changesOn(speaker.formats.date(decision.earliestKnownChange)),
    adverse: principalReasons(decision, glossary, circumstances).map((reason) =>
      reasonSentence(decision, reason, speaker),
    ),
  };
}

function headline(decision: Decision, awaits: RiseAwaits | null, speaker: Speaker): string {
  const { phrases, formats } = speaker;
  const [from, to] = [formats.money(decision.previous), formats.money(decision.limit)];
  if (awaits !== null && decision.limit > decision.previous)
    return waits(decision, awaits, speaker);
  const moved = {
    open: phrases.opened(to),
    rise: decision.onAcceptance ? phrases.offered(from, to) : phrases.rises(from, to),
    stay: decision.limit === 0 ? phrases.noLimit : phrases.stays(to),
    cut: phrases.cut(from, to),
  }[decision.direction];
  return decision.status === 'frozen' ? joined([moved, phrases.frozen]) : moved;
}

function waits(
  { previous, limit }: Decision,
  awaits: RiseAwaits,
  { phrases, formats }: Speaker,
): string {
  const [from, to] = [formats.money(previous), formats.money(limit)];
  const date = (day: Day): string => formats.date(formatDay(day));
  if (awaits.for === 'again') return phrases.again(from, to, date(awaits.from));
  const by = awaits.by === null ? null : date(awaits.by);
  return previous === 0 ? phrases.proposedFirst(to, by) : phrases.proposed(from, to, by);
}

/** English puts a space between sentences, Chinese does not. */
function joined(sentences: readonly string[]): string {
  return sentences.join('').replaceAll(/\.(?=[A-Z])/g, '. ');
}

function why(decision: Decision, { phrases, formats, name }: Speaker): readonly string[] {
  const amount = formats.money(decision.lowest);
  const tooLow = decision.limit === 0 && decision.holds.some(({ kind }) => kind === 'ceiling');
  const lowest = tooLow
    ? phrases.belowFloor(name(decision.binding), amount)
    : phrases.lowestCeiling(name(decision.binding), amount);
  if (decision.next === null) return [lowest];
  const { code, amount: next } = decision.next;
  return [lowest, phrases.nextCeiling(name(code), formats.money(next))];
}

function explainHold(decision: Decision, { code, kind }: Hold, speaker: Speaker): HoldExplained {
  const { phrases, formats, language } = speaker;
  const gate = kind === 'gate' ? decision.gates.find((g) => g.code === code) : undefined;
  const ceiling = kind === 'ceiling' ? decision.ceilings.find((c) => c.code === code) : undefined;
  const costs = gate?.costs ?? ceiling?.costs ?? 0;
  const clears = gate?.clears ?? null;
  const sentences = [
    holdSentence(decision, code, gate, ceiling, speaker),
    gate === undefined ? null : gateDetail(speaker, gate),
    clears === null ? null : phrases.opens(formats.date(clears)),
    costs > 0 ? phrases.costs(formats.money(costs)) : null,
  ];
  return {
    code,
    sentences: sentences.filter((sentence) => sentence !== null),
    costs,
    clears,
    remedy: speaker.term(code).remedy?.[language] ?? null,
  };
}

function holdSentence(
  decision: Decision,
  code: string,
  gate: GateTrace | undefined,
  ceiling: CeilingTrace | undefined,
  { phrases, formats, name }: Speaker,
): string {
  if (gate !== undefined) return phrases.gate(name(code));
  if (ceiling === undefined) return phrases.move(name(code));
  const amount = ceiling.amount ?? decision.lowest;
  const phrase = decision.limit > amount ? phrases.keptAbove : phrases.ceiling;
  return phrase(name(code), formats.money(amount));
}

/** Two shut gates cost nothing each, since opening one leaves the other; together they may cost much. */
function together(decision: Decision, { phrases, formats }: Speaker): string | null {
  const gates = decision.holds.filter(({ kind }) => kind === 'gate');
  const heldBack = decision.unheld - decision.limit;
  return gates.length > 1 && heldBack > 0 ? phrases.together(formats.money(heldBack)) : null;
}

function scoreSentences(decision: Decision, speaker: Speaker): readonly string[] {
  const { phrases } = speaker;
  const { score } = decision;
  const losses = scoreLosses(decision)
    .toSorted((a, b) => b.trace.lostToBest - a.trace.lostToBest)
    .slice(0, LOSSES_SHOWN)
    .map((loss) => lossSentence(loss, speaker));
  return [phrases.score(score.used, score.grade), ...damping(decision, speaker), ...losses];
}

function lossSentence({ kind, trace }: ScoredReason, speaker: Speaker): string {
  const { phrases } = speaker;
  if (kind === 'pair') return phrases.pairLoses(pairSeen(speaker, trace), trace.lostToBest);
  const value = characteristicValue(speaker, trace);
  return phrases.loses(speaker.feature(trace.feature), value, trace.lostToBest);
}

function damping({ score }: Decision, { phrases, formats }: Speaker): readonly string[] {
  if (score.raw === score.used) return [];
  const sentence = phrases.damped(score.raw, score.used);
  if (score.dampingCosts === 0) return [sentence];
  const amount = formats.money(Math.abs(score.dampingCosts));
  return [
    sentence,
    score.dampingCosts > 0 ? phrases.dampingCosts(amount) : phrases.dampingSpares(amount),
  ];
}

function reasonSentence(decision: Decision, reason: PrincipalReason, speaker: Speaker): string {
  const { phrases, formats, name } = speaker;
  if (reason.kind === 'characteristic') {
    const { trace } = reason;
    return phrases.reasonScore(speaker.feature(trace.feature), characteristicValue(speaker, trace));
  }
  if (reason.kind === 'pair') return phrases.reasonPair(pairSeen(speaker, reason.trace));
  if (reason.kind === 'damping') {
    return phrases.damped(decision.score.raw, decision.score.used);
  }
  if (reason.kind === 'move') return phrases.move(name(reason.code));
  if (reason.kind === 'ceiling') {
    const ceiling = decision.ceilings.find(({ code }) => code === reason.code);
    return phrases.ceiling(name(reason.code), formats.money(ceiling?.amount ?? decision.lowest));
  }
  const gate = decision.gates.find(({ code }) => code === reason.code);
  const detail = gate === undefined ? null : gateDetail(speaker, gate);
  return detail ?? phrases.gate(name(reason.code));
}
