import { CATALOGUE } from '../features/catalogue.ts';
import type { Characteristic, FeaturePair, PairAxis, Scorecard } from '../scorecard.ts';
import type { Finding } from './finding.ts';

/** More would not fit the bits in which a table's rows remember their grades. */
const GRADES_MAX = 30;

/** Lists of a scorecard that must be in order, without which nothing else can be said of it. */
export function checkScorecardOrder(scorecard: Scorecard): readonly Finding[] {
  return [
    ...scorecard.characteristics.flatMap((characteristic, i) =>
      checkBins(characteristic, `scorecard.characteristics[${i}]`),
    ),
    ...(scorecard.pairs ?? []).flatMap((pair, i) => checkPair(pair, `scorecard.pairs[${i}]`)),
    ...checkGrades(scorecard),
    ...checkCalibration(scorecard),
  ];
}

function checkBins({ bins }: Characteristic, where: string): readonly Finding[] {
  const last = bins.length - 1;
  const misplaced = bins.flatMap(({ below }, i): readonly Finding[] => {
    const before = bins[i - 1]?.below;
    if (i < last && below === undefined) return [unreachableAfter(where, i)];
    if (i === last && below !== undefined) return [noLastBin(where, i)];
    if (below !== undefined && before !== undefined && below <= before) {
      return [binOutOfOrder(where, i, below, before)];
    }
    return [];
  });
  return bins.length === 0 ? [noLastBin(where, 0)] : misplaced;
}

function unreachableAfter(where: string, bin: number): Finding {
  return {
    severity: 'error',
    code: 'BINS_OUT_OF_ORDER',
    where: `${where}.bins[${bin}]`,
    message: {
      'zh-CN': '这一箱没有 below，其后的箱永远不会命中。',
      en: 'This bin has no "below", so the bins after it are never reached.',
    },
    data: { bin },
  };
}

function noLastBin(where: string, bin: number): Finding {
  return {
    severity: 'error',
    code: 'BINS_OUT_OF_ORDER',
    where: `${where}.bins[${bin}]`,
    message: {
      'zh-CN': '最后一箱必须收下其余所有取值，不能有 below。',
      en: 'The last bin must take all other values, without a "below".',
    },
    data: { bin },
  };
}

function binOutOfOrder(where: string, bin: number, below: number, before: number): Finding {
  return {
    severity: 'error',
    code: 'BINS_OUT_OF_ORDER',
    where: `${where}.bins[${bin}].below`,
    message: {
      'zh-CN': '不高于前一箱的 below，因此这一箱永远不会命中。',
      en: 'It is not above the bin before it, so this bin is never reached.',
    },
    data: { below, before },
  };
}

const KNOWN: ReadonlySet<string> = new Set(CATALOGUE.map(({ name }) => name));

function checkPair({ rows, columns, points }: FeaturePair, where: string): readonly Finding[] {
  const [height, width] = [rows.edges.length + 2, columns.edges.length + 2];
  const fits = points.length === height && points.every((row) => row.length === width);
  return [
    ...checkAxis(rows, `${where}.rows`),
    ...checkAxis(columns, `${where}.columns`),
    ...(rows.feature === columns.feature ? [pairOfOne(where, rows.feature)] : []),
    ...(fits ? [] : [gridDoesNotFit(where, height, width)]),
  ];
}

function checkAxis({ feature, edges }: PairAxis, where: string): readonly Finding[] {
  const misplaced = edges.flatMap((edge, i): readonly Finding[] => {
    const before = edges[i - 1];
    return before === undefined || edge > before ? [] : [edgeOutOfOrder(where, i, edge, before)];
  });
  return KNOWN.has(feature) ? misplaced : [unknownFeature(where, feature), ...misplaced];
}

function edgeOutOfOrder(where: string, index: number, edge: number, before: number): Finding {
  return {
    severity: 'error',
    code: 'BINS_OUT_OF_ORDER',
    where: `${where}.edges[${index}]`,
    message: {
      'zh-CN': '不高于前一个边界，因此两者之间的箱永远不会命中。',
      en: 'It is not above the edge before it, so the bin between them is never reached.',
    },
    data: { edge, before },
  };
}

function unknownFeature(where: string, feature: string): Finding {
  return {
    severity: 'error',
    code: 'UNKNOWN_FEATURE',
    where: `${where}.feature`,
    message: {
      'zh-CN': `特征目录中没有“${feature}”。`,
      en: `"${feature}" is not a feature of the catalogue.`,
    },
    data: { feature },
  };
}

function pairOfOne(where: string, feature: string): Finding {
  return {
    severity: 'error',
    code: 'BINS_OUT_OF_ORDER',
    where: `${where}.columns.feature`,
    message: {
      'zh-CN': '行与列是同一个特征，请改用单项特征。',
      en: 'Rows and columns are the same feature: a characteristic is what it should be.',
    },
    data: { feature },
  };
}

function gridDoesNotFit(where: string, rows: number, columns: number): Finding {
  return {
    severity: 'error',
    code: 'BINS_OUT_OF_ORDER',
    where: `${where}.points`,
    message: {
      'zh-CN': `分数表应有 ${rows} 行，每行 ${columns} 个分数：每个方向上，边界数加二，最后为缺失。`,
      en: `The grid must have ${rows} rows of ${columns} points: in each direction two more than there are edges, missing last.`,
    },
    data: { rows, columns },
  };
}

function checkGrades({ grades }: Scorecard): readonly Finding[] {
  const misplaced = grades.flatMap(({ grade, from }, i): readonly Finding[] => {
    const before = grades[i - 1]?.from;
    const named = grades.findIndex((other) => other.grade === grade);
    return [
      ...(before !== undefined && from >= before ? [gradeOutOfOrder(i, grade)] : []),
      ...(named < i ? [gradeNamedTwice(i, grade)] : []),
    ];
  });
  const fits = grades.length > 0 && grades.length <= GRADES_MAX;
  return fits ? misplaced : [...misplaced, tooManyGrades(grades.length)];
}

function gradeOutOfOrder(index: number, grade: string): Finding {
  return {
    severity: 'error',
    code: 'GRADES_OUT_OF_ORDER',
    where: `scorecard.grades[${index}].from`,
    message: {
      'zh-CN': `等级 ${grade} 的起始分不低于前一等级：最好的等级应排在最前，此等级永远不会出现。`,
      en: `Grade ${grade} does not begin below the one before it, so it is never given; the best grade comes first.`,
    },
    data: { grade },
  };
}

function gradeNamedTwice(index: number, grade: string): Finding {
  return {
    severity: 'error',
    code: 'GRADE_NAMED_TWICE',
    where: `scorecard.grades[${index}].grade`,
    message: { 'zh-CN': `等级 ${grade} 出现了两次。`, en: `Grade ${grade} is named twice.` },
    data: { grade },
  };
}

function tooManyGrades(count: number): Finding {
  return {
    severity: 'error',
    code: 'TOO_MANY_GRADES',
    where: 'scorecard.grades',
    message: {
      'zh-CN': `等级应为 1 至 ${GRADES_MAX} 个，现为 ${count} 个。`,
      en: `Expected 1 to ${GRADES_MAX} grades, found ${count}.`,
    },
    data: { count, most: GRADES_MAX },
  };
}

function checkCalibration({ calibration }: Scorecard): readonly Finding[] {
  return calibration.flatMap(({ score, pd }, i): readonly Finding[] => {
    const before = calibration[i - 1];
    if (before === undefined || (score > before.score && pd <= before.pd)) return [];
    return [
      {
        severity: 'error',
        code: 'CALIBRATION_OUT_OF_ORDER',
        where: `scorecard.calibration[${i}]`,
        message: {
          'zh-CN': '锚点的分数应逐个升高，违约概率不应随之上升。',
          en: 'Scores must ascend from anchor to anchor, and the PD must not rise with them.',
        },
        data: { score, pd, before },
      },
    ];
  });
}
