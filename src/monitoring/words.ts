import type { Language } from '../kernel/index.ts';
import type { StabilityBand } from '../learning/index.ts';

export interface MonitorWords {
  readonly title: string;
  readonly alerts: string;
  readonly noAlerts: string;
  readonly score: string;
  readonly scoreNote: string;
  readonly characteristics: string;
  readonly characteristicsNote: string;
  readonly calibration: string;
  readonly calibrationNote: string;
  readonly noOutcome: string;
  readonly grades: string;
  readonly groups: string;
  readonly groupsNote: string;
  readonly monthHead: readonly string[];
  readonly characteristicHead: readonly string[];
  readonly calibrationHead: readonly string[];
  readonly gradeHead: readonly string[];
  readonly groupHead: readonly string[];
  readonly observed: string;
  readonly expected: string;
  readonly bands: Readonly<Record<StabilityBand, string>>;
  readonly note: string;
}

export const MONITOR_WORDS: Readonly<Record<Language, MonitorWords>> = {
  'zh-CN': {
    title: '评分监控',
    alerts: '警示',
    noAlerts: '没有指标越过界限。',
    score: '评分稳定性',
    scoreNote:
      'PSI 比较每月评分分布与建模样本的分布：低于 0.10 为稳定，0.10 至 0.25 须留意，0.25 及以上为已偏移。',
    characteristics: '各变量的稳定性',
    characteristicsNote: '最近一月的 CSI，以及分布变化使平均得分改变多少。',
    calibration: '校准',
    calibrationNote:
      '表现期之前评分的账户，按其违约概率应有多少违约，实际有多少。只有偶然难以解释的偏差才会警示。',
    noOutcome: '事件的时间跨度不足一个表现期，还不知道结果。',
    grades: '各等级的结果',
    groups: '群体差异',
    groupsNote:
      '通过率之比以账户最多的群体为对照，低于 0.80（五分之四规则）即警示。机会差距：后来表现良好的账户中，对照群体的通过率减去本群体的通过率。',
    monthHead: ['日期', '状态', '账户数', 'PSI'],
    characteristicHead: ['变量', '状态', 'CSI', '得分变化'],
    calibrationHead: ['评分日期', '账户数', '预期违约', '实际违约', '偏差', 'AUC', 'KS'],
    gradeHead: ['等级', '账户数', '预期违约', '实际违约', '违约率'],
    groupHead: ['群体', '账户数', '通过率', '通过率之比', '机会差距'],
    observed: '实际违约',
    expected: '预期违约',
    bands: { stable: '稳定', watch: '留意', shifted: '偏移' },
    note: '样本小时，这些指数会因偶然而偏大。',
  },
  en: {
    title: 'The score, watched',
    alerts: 'Alerts',
    noAlerts: 'No band was crossed.',
    score: 'Stability of the score',
    scoreNote:
      'The PSI holds the scores of each month against those of the training sample: below 0.10 stable, from 0.10 worth watching, from 0.25 shifted.',
    characteristics: 'Stability of each characteristic',
    characteristicsNote:
      'The CSI of the last month, and by how many points the shift moves the mean score.',
    calibration: 'Calibration',
    calibrationNote:
      'Of the accounts scored one performance window before: the defaults that their PDs came to, and those that happened. Only what chance hardly explains is an alert.',
    noOutcome: 'The events do not span a performance window, so no outcome is known yet.',
    grades: 'Outcome by grade',
    groups: 'Gaps between groups',
    groupsNote:
      'The impact ratio is against the group with most accounts; below 0.80 (the four-fifths rule) is an alert. The opportunity gap is among accounts that stayed good: the share accepted in that group less the share accepted in this one.',
    monthHead: ['Date', 'State', 'Accounts', 'PSI'],
    characteristicHead: ['Characteristic', 'State', 'CSI', 'Points'],
    calibrationHead: ['Scored on', 'Accounts', 'Expected', 'Defaults', 'Drift', 'AUC', 'KS'],
    gradeHead: ['Grade', 'Accounts', 'Expected', 'Defaults', 'Default rate'],
    groupHead: ['Group', 'Accounts', 'Accepted', 'Impact ratio', 'Opportunity gap'],
    observed: 'Defaults',
    expected: 'Expected',
    bands: { stable: 'stable', watch: 'watch', shifted: 'shifted' },
    note: 'In small samples these indices are raised by chance alone.',
  },
};
