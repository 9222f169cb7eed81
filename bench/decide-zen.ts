import { ZenEngine } from '@gorules/zen-engine';
import { nameOf } from './decide-accounts.ts';
import {
  BASE_POINTS,
  CAP,
  EDGES,
  FLOOR,
  GATES,
  GRADES,
  MISSING_POINTS,
  POINTS,
  RISE,
  STEP,
  TOLERANCE,
} from './decide-policy.ts';

const UNBOUNDED = 9_007_199_254_740_991;

/** The benchmark's policy as a graph of GoRules ZEN: one node for each stage. */
export function zenDecision(): ReturnType<ZenEngine['createDecision']> {
  const stages = [scoreStage(), ceilingStage(), gateStage(), moveStage()];
  const nodes = [
    { id: 'in', type: 'inputNode', name: 'request', content: {} },
    ...stages.map((expressions, i) => ({
      id: `stage${i}`,
      type: 'expressionNode',
      name: `stage${i}`,
      content: {
        passThrough: true,
        expressions: expressions.map(([key, value]) => ({ id: `${i}-${key}`, key, value })),
      },
    })),
    { id: 'out', type: 'outputNode', name: 'response', content: {} },
  ];
  const edges = nodes.slice(1).map((node, i) => ({
    id: `e${i}`,
    type: 'edge',
    sourceId: nodes[i]?.id,
    targetId: node.id,
  }));
  const engine = new ZenEngine();
  return engine.createDecision(Buffer.from(JSON.stringify({ nodes, edges })));
}

type Stage = readonly (readonly [string, string])[];

function scoreStage(): Stage {
  const parts = Object.entries(EDGES).map(([feature, edges]) => {
    const name = nameOf(feature);
    const bins = edges.map((edge, i) => `${name} < ${edge} ? ${POINTS[i]} : `).join('');
    return [
      `points_${name}`,
      `${name} == null ? ${MISSING_POINTS} : ${bins}${POINTS.at(-1)}`,
    ] as const;
  });
  const sum = parts.map(([key]) => `$.${key}`).join(' + ');
  const [a, b, c] = GRADES;
  const grade = `$.score >= ${a.from} ? 'A' : $.score >= ${b.from} ? 'B' : $.score >= ${c.from} ? 'C' : 'D'`;
  return [...parts, ['score', `${BASE_POINTS} + ${sum}`], ['grade', grade]];
}

function ceilingStage(): Stage {
  const step = (value: string): string => `floor((${value}) / ${STEP}) * ${STEP}`;
  const orElse = (feature: string, other: number): string =>
    `(${feature} == null ? ${other} : ${feature})`;
  const service = orElse('external_debtService', 0);
  const owed = orElse('external_balance', 0);
  const income = 'income_monthly';
  return [
    ['c_income', `${income} == null ? 2000000 : ${step(`${income} * 4`)}`],
    [
      'c_ability',
      `${income} == null ? ${UNBOUNDED} : ${step(`max([floor(${income} / 2) - ${service}, 0]) * 10`)}`,
    ],
    [
      'c_exposure',
      `${income} == null ? ${UNBOUNDED} : ${step(`max([${income} * 12 - ${owed}, 0])`)}`,
    ],
    [
      'c_grade',
      `grade == 'A' and tenure_days != null and tenure_days >= 365 ? 20000000 : ` +
        `grade == 'A' or grade == 'B' ? 10000000 : grade == 'C' ? 3000000 : 500000`,
    ],
    [
      'c_lenders',
      `external_lenders_now == null ? ${UNBOUNDED} : external_lenders_now < 2 ? 20000000 : ` +
        `external_lenders_now < 5 ? 5000000 : 1000000`,
    ],
    ['c_constant', '15000000'],
    [
      'lowestSoft',
      'min([$.c_income, $.c_ability, $.c_exposure, $.c_grade, $.c_lenders, $.c_constant])',
    ],
    ['lowest', `min([$.lowestSoft, ${CAP}])`],
    ['keep', `min([$.lowestSoft + floor($.lowestSoft * ${TOLERANCE} / 10000), ${CAP}])`],
  ];
}

function gateStage(): Stage {
  const gates = GATES.map(({ feature, side, threshold }, i) => {
    const name = nameOf(feature);
    return [
      `gate_${i}`,
      `${name} == null or ${name} ${side === 'atLeast' ? '>=' : '<='} ${threshold}`,
    ] as const;
  });
  const all = gates.map(([key]) => `$.${key}`).join(' and ');
  const cut = GATES.findIndex(({ effect }) => effect === 'cut');
  return [
    ...gates,
    ['held', `not(${all} and sinceChange >= ${RISE.coolingOff})`],
    ['cutTo', `$.gate_${cut} ? limit : min([limit, floor(limit / 2 / ${STEP}) * ${STEP}])`],
  ];
}

function moveStage(): Stage {
  const worth = (value: string): string => `(${value}) < ${FLOOR} ? 0 : (${value})`;
  const first = `floor(min([lowest, 2000000]) / ${STEP}) * ${STEP}`;
  return [
    ['kept', 'min([limit > keep ? lowest : limit, cutTo])'],
    [
      'reachable',
      `min([lowest, floor((limit + floor(limit * ${RISE.most} / 10000)) / ${STEP}) * ${STEP}])`,
    ],
    [
      'newLimit',
      `limit == 0 ? (held ? 0 : ${worth(first)}) : ` +
        `$.kept < limit ? (${worth('$.kept')}) : held ? limit : ` +
        `($.reachable - limit >= ${RISE.least} ? $.reachable : limit)`,
    ],
  ];
}
