import { type Day, featureOf, formatDay, type Words } from '../kernel/index.ts';
import { bandOf, type StabilityBand } from '../learning/index.ts';
import type { WatchedMonth } from './monitor.ts';

/** A band that was crossed: what the service sends on, and a person reads. */
export interface Alert {
  readonly day: Day;
  readonly kind: 'score' | 'characteristic' | 'calibration' | 'group';
  /** The characteristic or the group; null where it is about the whole. */
  readonly subject: string | null;
  readonly value: number;
  readonly band: Exclude<StabilityBand, 'stable'>;
  readonly words: Words;
}

/** A drift that chance makes in one of twenty months is none. */
const CHANCE = 1.96;
/** The four-fifths rule. */
const LEAST_IMPACT_RATIO = 0.8;
/** A rate of fewer accounts says little. */
const LEAST_ROWS = 30;

export function alertsOf(month: Omit<WatchedMonth, 'alerts'>): readonly Alert[] {
  const { day, stability, characteristics, outcome, groups } = month;
  const on = formatDay(day);
  const found: Alert[] = [];
  const add = (alert: Omit<Alert, 'day' | 'band'>, band: StabilityBand): void => {
    if (band !== 'stable') found.push({ day, ...alert, band });
  };
  const psi = stability.index;
  add({ kind: 'score', subject: null, value: psi, words: scoreWords(on, psi) }, stability.band);
  for (const { name, stability: own } of characteristics) {
    const words = characteristicWords(on, name, own.index);
    add({ kind: 'characteristic', subject: name, value: own.index, words }, own.band);
  }
  if (outcome !== null && Math.abs(outcome.deviation) >= CHANCE) {
    const { drift } = outcome;
    const words = calibrationWords(formatDay(outcome.scoredOn), outcome.bads, outcome.expectedBads);
    add({ kind: 'calibration', subject: null, value: drift, words }, bandOf(Math.abs(drift)));
  }
  for (const { group, rows, adverseImpactRatio: ratio } of groups) {
    if (rows < LEAST_ROWS || !(ratio < LEAST_IMPACT_RATIO)) continue;
    add(
      { kind: 'group', subject: group, value: ratio, words: groupWords(on, group, ratio) },
      'shifted',
    );
  }
  return found;
}

function scoreWords(on: string, psi: number): Words {
  const index = psi.toFixed(3);
  return {
    'zh-CN': `${on}：评分分布已偏离建模样本，PSI 为 ${index}`,
    en: `${on}: the scores have moved away from those of the training sample, PSI ${index}`,
  };
}

function characteristicWords(on: string, name: string, csi: number): Words {
  const { words } = featureOf(name);
  const index = csi.toFixed(3);
  return {
    'zh-CN': `${on}：“${words['zh-CN']}”的分布已偏离建模样本，CSI 为 ${index}`,
    en: `${on}: "${words.en}" has moved away from the training sample, CSI ${index}`,
  };
}

function calibrationWords(scoredOn: string, bads: number, expected: number): Words {
  const due = expected.toFixed(1);
  return {
    'zh-CN': `${scoredOn} 评分的账户：预期违约 ${due} 户，实际 ${bads} 户`,
    en: `accounts scored on ${scoredOn}: ${due} were expected to default, ${bads} did`,
  };
}

function groupWords(on: string, group: string, ratio: number): Words {
  return {
    'zh-CN': `${on}：群体“${group}”的通过率只有对照群体的 ${ratio.toFixed(2)} 倍，低于五分之四`,
    en: `${on}: the group "${group}" is accepted at ${ratio.toFixed(2)} times the rate of the reference group, below four fifths`,
  };
}
