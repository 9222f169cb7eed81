import { CATALOGUE, featureOf } from '../features/catalogue.ts';
import type { Feature } from '../features/feature.ts';
import { compileScorecard } from '../score.ts';
import type { Characteristic, Scorecard } from '../scorecard.ts';
import type { Finding } from './finding.ts';
import { checkScorecardOrder } from './scorecard-order.ts';
import { optionsWithin, type ScorePart, scorePartsOf, totalsOf } from './scores.ts';
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
    ...checkScoredTwice(scorecard),
    ...scorePartsOf(scorecard).flatMap((part) => checkDirection(part, wording)),
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
function checkDirection(part: ScorePart, wording: Wording): readonly Finding[] {
  const feature = CATALOGUE[part.slot] as Feature;
  if (feature.direction === 'neutral') return [];
  const cells = cellsOf({ ...domainOf(feature), missing: false }, part.edges);
  const options = optionsWithin(part, cells, domainOf(feature));
  const inOrder = feature.direction === 'safer' ? options : options.toReversed();
  const falls = inOrder.flatMap((better, i) => {
    const worse = inOrder[i - 1];
    return worse !== undefined && better.points < worse.points ? [{ worse, better }] : [];
  });
  const [first] = falls;
  if (first === undefined) return [];
  const [worse, better] = [first.worse, first.better].map(({ cell }) =>
    wording.range(feature, cell),
  );
  const points = [first.worse.points, first.better.points];
  return [
    {
      severity: 'warning',
      code: 'POINTS_AGAINST_DIRECTION',
      where: `scorecard.characteristics[${part.characteristics[0]}]`,
      message: {
        'zh-CN': `${better?.['zh-CN']}得 ${points[1]} 分，反而少于${worse?.['zh-CN']}时的 ${points[0]} 分。`,
        en: `${better?.en} gives ${points[1]} points, fewer than the ${points[0]} of ${worse?.en}, though it is the better behaviour.`,
      },
      data: { feature: feature.name, places: falls.length },
    },
  ];
}

function checkScores(scorecard: Scorecard): readonly Finding[] {
  const scores = [...reachableScores(scorecard)].sort((a, b) => a - b);
  return [...checkGradesReached(scorecard, scores), ...checkCalibrated(scorecard, scores)];
}

/** Every raw score that some combination of values gives. */
export function reachableScores(scorecard: Scorecard): ReadonlySet<number> {
  const totals = totalsOf(
    scorePartsOf(scorecard).map((part) => {
      const domain = domainOf(CATALOGUE[part.slot] as Feature);
      const cells = cellsOf(domain, part.edges);
      return [...new Set(optionsWithin(part, cells, domain).map(({ points }) => points))];
    }),
  );
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
