import type { Language } from './format.ts';

export interface FeatureSeen {
  readonly feature: string;
  /** null where it is missing. */
  readonly value: string | null;
}

/** The sentences of an explanation as functions of what they tell; amounts and dates come formatted. */
export interface Phrases {
  readonly opened: (limit: string) => string;
  readonly noLimit: string;
  readonly rises: (from: string, to: string) => string;
  readonly offered: (from: string, to: string) => string;
  /** A person looks at it, and the borrower hears by the date, where one is set. */
  readonly proposed: (from: string, to: string, by: string | null) => string;
  readonly proposedFirst: (limit: string, by: string | null) => string;
  /** It came to nothing, and is not offered again before the date unless it is asked for. */
  readonly again: (from: string, to: string, date: string) => string;
  readonly stays: (limit: string) => string;
  readonly cut: (from: string, to: string) => string;
  readonly frozen: string;
  readonly lowestCeiling: (name: string, amount: string) => string;
  readonly belowFloor: (name: string, amount: string) => string;
  readonly nextCeiling: (name: string, amount: string) => string;
  readonly gate: (name: string) => string;
  readonly atLeast: (feature: string, seen: string, threshold: string) => string;
  readonly atMost: (feature: string, seen: string, threshold: string) => string;
  readonly missing: (feature: string) => string;
  readonly opens: (date: string) => string;
  readonly ceiling: (name: string, amount: string) => string;
  /** The limit stands a little above a ceiling, and is left there. */
  readonly keptAbove: (name: string, amount: string) => string;
  readonly move: (name: string) => string;
  readonly costs: (amount: string) => string;
  readonly together: (amount: string) => string;
  readonly score: (points: number, grade: string) => string;
  readonly loses: (feature: string, value: string | null, points: number) => string;
  /** Two features that are scored together, each with its value. */
  readonly pair: (first: FeatureSeen, second: FeatureSeen) => string;
  readonly pairLoses: (pair: string, points: number) => string;
  readonly damped: (raw: number, used: number) => string;
  readonly dampingCosts: (amount: string) => string;
  readonly dampingSpares: (amount: string) => string;
  readonly reasonScore: (feature: string, value: string | null) => string;
  readonly reasonPair: (pair: string) => string;
  readonly changesOn: (date: string) => string;
  readonly noDate: string;
  readonly headings: Readonly<
    Record<'why' | 'notHigher' | 'score' | 'outlook' | 'adverse', string>
  >;
}

const english: Phrases = {
  opened: (limit) => `Your limit is ${limit}.`,
  noLimit: 'We cannot offer you a limit yet.',
  rises: (from, to) => `Your limit rises from ${from} to ${to}.`,
  offered: (from, to) =>
    `We can raise your limit from ${from} to ${to}. It rises when you accept the offer.`,
  proposed: (from, to, by) =>
    `A higher limit of ${to} is being looked at by a person${by === null ? '' : `; you will hear by ${by}`}. Until then your limit stays at ${from}.`,
  proposedFirst: (limit, by) =>
    `A limit of ${limit} is being looked at by a person${by === null ? '' : `; you will hear by ${by}`}.`,
  again: (from, to, date) =>
    `Your limit stays at ${from}. A limit of ${to} can be offered to you from ${date} on, or sooner if you ask.`,
  stays: (limit) => `Your limit stays at ${limit}.`,
  cut: (from, to) => `Your limit falls from ${from} to ${to}.`,
  frozen: 'New draws are paused for now.',
  lowestCeiling: (name, amount) => `What bounds it most is ${name}: ${amount}.`,
  belowFloor: (name, amount) =>
    `What bounds it most is ${name}: ${amount}, too little for a limit.`,
  nextCeiling: (name, amount) => `After that comes ${name}: ${amount}.`,
  gate: (name) => `A higher limit has to wait because of ${name}.`,
  atLeast: (feature, seen, threshold) =>
    `${capital(feature)}: ${seen}; at least ${threshold} is needed.`,
  atMost: (feature, seen, threshold) =>
    `${capital(feature)}: ${seen}; at most ${threshold} is allowed.`,
  missing: (feature) => `We have no value for this: ${feature}.`,
  opens: (date) => `If nothing else happens, this ends on ${date}.`,
  ceiling: (name, amount) => `The limit can go no further than ${name}: ${amount}.`,
  keptAbove: (name, amount) =>
    `The limit is a little above ${name}, ${amount}; it is kept, but cannot rise.`,
  move: (name) => `What holds it today is ${name}.`,
  costs: (amount) => `Without this, your limit could be ${amount} higher today.`,
  together: (amount) => `Together, these keep your limit ${amount} lower today.`,
  score: (points, grade) => `Your score is ${points}, grade ${grade}.`,
  loses: (feature, value, points) =>
    `${capital(feature)} (${value ?? 'not known'}): ${englishShort(points)}`,
  pair: (first, second) =>
    `${capital(first.feature)} (${first.value ?? 'not known'}) and ${second.feature} (${second.value ?? 'not known'}) together`,
  pairLoses: (pair, points) => `${pair}: ${englishShort(points)}`,
  damped: (raw, used) =>
    `Your newest score is ${raw}; the one that counts is ${used} and follows it step by step.`,
  dampingCosts: (amount) => `Today this keeps your limit ${amount} lower.`,
  dampingSpares: (amount) => `Today this keeps your limit ${amount} higher.`,
  reasonScore: (feature, value) => `${capital(feature)} (${value ?? 'not known'}).`,
  reasonPair: (pair) => `${pair}.`,
  changesOn: (date) => `The next date that may change the answer by itself is ${date}.`,
  noDate: 'No date is known that would change the answer by itself.',
  headings: {
    why: 'Why it is what it is',
    notHigher: 'Why it is not higher',
    score: 'Your score',
    outlook: 'When it may change',
    adverse: 'Main reasons for this decision',
  },
};

const chinese: Phrases = {
  opened: (limit) => `您的额度为${limit}。`,
  noLimit: '目前还不能为您提供额度。',
  rises: (from, to) => `您的额度从${from}提高到${to}。`,
  offered: (from, to) => `您的额度可以从${from}提高到${to}，接受邀请后生效。`,
  proposed: (from, to, by) =>
    `将额度提高到${to}正由人工审核${by === null ? '' : `，最迟在${by}告知您结果`}。在此之前，您的额度保持在${from}。`,
  proposedFirst: (limit, by) =>
    `${limit}的额度正由人工审核${by === null ? '' : `，最迟在${by}告知您结果`}。`,
  again: (from, to, date) =>
    `您的额度保持在${from}。${date}起可以再邀请您将额度提高到${to}，您也可以提前申请。`,
  stays: (limit) => `您的额度保持在${limit}。`,
  cut: (from, to) => `您的额度从${from}降到${to}。`,
  frozen: '目前暂停新的支用。',
  lowestCeiling: (name, amount) => `眼下最先限制额度的是${name}：${amount}。`,
  belowFloor: (name, amount) => `眼下最先限制额度的是${name}：${amount}，不足以设立额度。`,
  nextCeiling: (name, amount) => `其次是${name}：${amount}。`,
  gate: (name) => `暂时不能提额，原因：${name}。`,
  atLeast: (feature, seen, threshold) => `${feature}为 ${seen}，要求至少 ${threshold}。`,
  atMost: (feature, seen, threshold) => `${feature}为 ${seen}，要求不超过 ${threshold}。`,
  missing: (feature) => `我们没有这项信息：${feature}。`,
  opens: (date) => `如果没有其他变化，到${date}就不再受此影响。`,
  ceiling: (name, amount) => `额度已到${name}：${amount}。`,
  keptAbove: (name, amount) => `目前额度略高于${name}（${amount}），会保留，但暂时不能再提高。`,
  move: (name) => `今天起作用的是${name}。`,
  costs: (amount) => `没有这一项，今天的额度可以高出${amount}。`,
  together: (amount) => `这几项合起来，使今天的额度少了${amount}。`,
  score: (points, grade) => `您的评分为 ${points} 分，等级 ${grade}。`,
  loses: (feature, value, points) =>
    `${feature}（${value ?? '暂无信息'}）：比最好的情形少 ${points} 分。`,
  pair: (first, second) =>
    `${first.feature}（${first.value ?? '暂无信息'}）和${second.feature}（${second.value ?? '暂无信息'}）合起来`,
  pairLoses: (pair, points) => `${pair}：比最好的情形少 ${points} 分。`,
  damped: (raw, used) => `您最新的评分是 ${raw} 分；目前采用 ${used} 分，会逐步跟上。`,
  dampingCosts: (amount) => `这使今天的额度少了${amount}。`,
  dampingSpares: (amount) => `这使今天的额度多了${amount}。`,
  reasonScore: (feature, value) => `${feature}（${value ?? '暂无信息'}）。`,
  reasonPair: (pair) => `${pair}。`,
  changesOn: (date) => `下一个可能自行带来变化的日期是${date}。`,
  noDate: '目前没有哪个日期会自行带来变化。',
  headings: {
    why: '额度为什么是这个数',
    notHigher: '为什么没有更高',
    score: '您的评分',
    outlook: '什么时候可能变化',
    adverse: '本次决定的主要原因',
  },
};

export const PHRASES: Readonly<Record<Language, Phrases>> = { 'zh-CN': chinese, en: english };

function englishShort(points: number): string {
  return `${points} ${points === 1 ? 'point' : 'points'} short of the best.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
