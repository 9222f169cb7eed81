import { CATALOGUE, featureOf } from '../features/catalogue.ts';
import type { Feature } from '../features/feature.ts';
import { compileScorecard } from '../score.ts';
import type { Characteristic, FeaturePair, Scorecard } from '../scorecard.ts';
import type { Finding } from './finding.ts';
import { checkScorecardOrder } from './scorecard-order.ts';
import {
  leastChange,
  pointsReached,
  type ScoredFeature,
  scorePartsOf,
  totalsOf,
} from './scores.ts';
import { cellsOf, domainOf, type Span } from './span.ts';
import { listOf, same, type Wording, wordingFor } from './wording.ts';

const KNOWN: ReadonlySet<string> = new Set(CATALOGUE.map(({ name }) => name));

/**
 * What is wrong or odd in a scorecard by itself: order, what can never be reached, what has no effect,
 * and points that go against the direction of their feature. `currency` and its number of `digits` are
 * for amounts in the words.
 */
export function checkScorecard(
  scorecard: Scorecard,
  currency = '',
  digits = 2,
): readonly Finding[] {
  const order = checkScorecardOrder(scorecard);
  const known = scorecard.characteristics.every(({ feature }) => KNOWN.has(feature));
  if (order.length > 0 || !known) return order;
  const wording = wordingFor(currency, digits);
  return [
    ...scorecard.characteristics.flatMap((characteristic, i) =>
      checkCharacteristic(characteristic, `scorecard.characteristics[${i}]`),
    ),
    ...(scorecard.pairs ?? []).flatMap((pair, i) => checkPair(pair, `scorecard.pairs[${i}]`)),
    ...checkScoredTwice(scorecard),
    ...scorePartsOf(scorecard)
      .flatMap(({ features }) => features)
      .flatMap((scored) => checkDirection(scored, wording)),
    ...checkScores(scorecard),
  ];
}

function checkCharacteristic(characteristic: Characteristic, where: string): readonly Finding[] {
  const feature = featureOf(characteristic.feature);
  const domain = domainOf(feature);
  const { bins, special = [], missing } = characteristic;
  const ranges = bins.map(({ below }, i): Span => {
    const [lo, hi] = [bins[i - 1]?.below ?? -Infinity, (below ?? Infinity) - 1];
    return { lo, hi, present: true, missing: false };
  });
  const unreached = [
    ...ranges.flatMap((span, i) => (reaches(domain, span) ? [] : [`bins[${i}]`])),
    ...special.flatMap(({ value }, i) => {
      const first = special.findIndex((other) => other.value === value);
      const inside = value >= domain.lo && value <= domain.hi && Number.isInteger(value);
      return inside && first === i ? [] : [`special[${i}]`];
    }),
  ];
  const points = [...bins, ...special, ...(domain.missing ? [missing] : [])].map((b) => b.points);
  return [
    ...unreached.map((bin) => neverReached(feature, `${where}.${bin}`)),
    ...(new Set(points).size > 1 ? [] : [withoutEffect(where)]),
  ];
}

function checkPair({ rows, columns, points }: FeaturePair, where: string): readonly Finding[] {
  const unreached = Object.entries({ rows, columns }).flatMap(([name, { feature, edges }]) => {
    const known = featureOf(feature);
    const { lo, hi } = domainOf(known);
    return edges.flatMap((edge, i) =>
      edge > lo && edge <= hi ? [] : [neverReached(known, `${where}.${name}.edges[${i}]`)],
    );
  });
  const flat = new Set(points.flat()).size === 1;
  return [...unreached, ...(flat ? [withoutEffect(where)] : [])];
}

function reaches(domain: Span, { lo, hi }: Span): boolean {
  return hi >= domain.lo && lo <= domain.hi;
}

function neverReached({ name, words }: Feature, where: string): Finding {
  return {
    severity: 'warning',
    code: 'BIN_NEVER_REACHED',
    where,
    message: {
      'zh-CN': `“${words['zh-CN']}”可能的取值都不会落入这一箱。`,
      en: `No value that "${words.en}" can take falls into this bin.`,
    },
    data: { feature: name },
  };
}

function withoutEffect(where: string): Finding {
  return {
    severity: 'note',
    code: 'CHARACTERISTIC_WITHOUT_EFFECT',
    where,
    message: {
      'zh-CN': '所有可达的箱分数相同：这一项对评分没有影响。',
      en: 'Every bin gives the same points: this characteristic has no effect.',
    },
    data: {},
  };
}

function checkScoredTwice({ characteristics }: Scorecard): readonly Finding[] {
  return characteristics.flatMap(({ feature }, i): readonly Finding[] => {
    const first = characteristics.findIndex((other) => other.feature === feature);
    if (first === i) return [];
    return [
      {
        severity: 'note',
        code: 'FEATURE_SCORED_TWICE',
        where: `scorecard.characteristics[${i}]`,
        message: {
          'zh-CN': `同一特征已在第 ${first + 1} 项中计分，两处分数相加。`,
          en: `The same feature is scored at characteristics[${first}] too; the points add up.`,
        },
        data: { feature, first },
      },
    ];
  });
}

/** Points that fall as behaviour gets better. Whether that lowers a limit, only `checkRules` can say. */
function checkDirection(scored: ScoredFeature, wording: Wording): readonly Finding[] {
  const { feature, edges } = scored;
  if (feature.direction === 'neutral') return [];
  const cells = cellsOf({ ...domainOf(feature), missing: false }, edges);
  const inOrder = feature.direction === 'safer' ? cells : cells.toReversed();
  const falls = inOrder.slice(1).flatMap((better, i): readonly DirectionFall[] => {
    const worse = inOrder[i] as Span;
    const { where, partners } = leastChange(scored, worse.lo, better.lo);
    const points = pointsAround(scored, partners, [worse.lo, better.lo]);
    return points[1] < points[0] ? [{ worse, better, points, where, partners }] : [];
  });
  const [first] = falls;
  return first === undefined ? [] : [againstDirection(scored, first, falls.length, wording)];
}

interface DirectionFall {
  readonly worse: Span;
  readonly better: Span;
  readonly points: readonly [worse: number, better: number];
  readonly where: string;
  /** Values of the features that are scored together with this one. */
  readonly partners: ReadonlyMap<number, number>;
}

function pointsAround(
  { slot, terms }: ScoredFeature,
  partners: ReadonlyMap<number, number>,
  values: readonly [number, number],
): readonly [number, number] {
  const facts = new Float64Array(CATALOGUE.length);
  for (const [partner, value] of partners) facts[partner] = value;
  const pointsAt = (value: number): number => {
    facts[slot] = value;
    return terms.reduce((sum, term) => sum + term.pointsAt(facts), 0);
  };
  return [pointsAt(values[0]), pointsAt(values[1])];
}

function againstDirection(
  { feature }: ScoredFeature,
  { worse, better, points, where, partners }: DirectionFall,
  places: number,
  wording: Wording,
): Finding {
  const [before, after] = [worse, better].map((cell) => wording.range(feature, cell));
  const around = listOf(
    [...partners].map(([slot, value]) => wording.fact(CATALOGUE[slot] as Feature, value)),
  );
  const alone = partners.size === 0;
  return {
    severity: 'warning',
    code: 'POINTS_AGAINST_DIRECTION',
    where,
    message: {
      'zh-CN': `${alone ? '' : `${around['zh-CN']}时，`}${after?.['zh-CN']}得 ${points[1]} 分，反而少于${before?.['zh-CN']}时的 ${points[0]} 分。`,
      en: `${alone ? '' : `With ${around.en}, `}${after?.en} gives ${points[1]} points, fewer than the ${points[0]} of ${before?.en}, though it is the better behaviour.`,
    },
    data: { feature: feature.name, places },
  };
}

function checkScores(scorecard: Scorecard): readonly Finding[] {
  const scores = [...reachableScores(scorecard)].sort((a, b) => a - b);
  return [...checkGradesReached(scorecard, scores), ...checkCalibrated(scorecard, scores)];
}

/** Every raw score that some combination of values gives. */
export function reachableScores(scorecard: Scorecard): ReadonlySet<number> {
  const totals = totalsOf(scorePartsOf(scorecard).map(pointsReached));
  return new Set([...totals].map((total) => total + scorecard.basePoints));
}

function checkGradesReached(scorecard: Scorecard, scores: readonly number[]): readonly Finding[] {
  const { grades, gradeOf } = compileScorecard(scorecard);
  const reached = new Set(scores.map(gradeOf));
  const [least, most] = [scores[0] as number, scores.at(-1) as number];
  return grades.flatMap((grade, rank): readonly Finding[] => {
    if (reached.has(rank)) return [];
    return [
      {
        severity: 'warning',
        code: 'GRADE_NEVER_REACHED',
        where: `scorecard.grades[${rank}]`,
        message: {
          'zh-CN': `没有分数能得到等级 ${grade}：分数在 ${least} 与 ${most} 之间。`,
          en: `No score gives grade ${grade}: scores lie between ${least} and ${most}.`,
        },
        data: { grade, least, most },
      },
    ];
  });
}

function checkCalibrated(
  { calibration }: Scorecard,
  scores: readonly number[],
): readonly Finding[] {
  const [least, most] = [scores[0] as number, scores.at(-1) as number];
  const [low, high] = [calibration[0]?.score ?? Infinity, calibration.at(-1)?.score ?? -Infinity];
  const beyond = [
    ...(least < low ? [same(`${least}–${Math.min(low, most)}`)] : []),
    ...(most > high && high >= low ? [same(`${Math.max(high, least)}–${most}`)] : []),
  ];
  if (beyond.length === 0) return [];
  const words = listOf(beyond);
  return [
    {
      severity: 'note',
      code: 'CALIBRATION_TOO_SHORT',
      where: 'scorecard.calibration',
      message: {
        'zh-CN': `分数可达 ${least} 至 ${most}，而校准没有覆盖 ${words['zh-CN']}：那里的违约概率保持不变。`,
        en: `Scores run from ${least} to ${most}, and the anchors do not cover ${words.en}: the PD is flat there.`,
      },
      data: { least, most, low, high },
    },
  ];
}
