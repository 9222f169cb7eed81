import type { Rules } from '../compile.ts';
import type { Day } from '../day.ts';
import type { Ceiling, Dated, Gate, RowAmount } from '../policy.ts';
import { placedCeilings, placedGates } from './subject.ts';

/** Everything in the documents that a check looks up by name or by date, with its place. */
export interface Parts {
  readonly features: readonly { readonly feature: string; readonly where: string }[];
  readonly parameters: readonly Parameter[];
}

export interface Parameter {
  readonly dated: Dated<number>;
  readonly where: string;
  /** Amounts, shares and days; a gate's threshold may be below zero, a divisor must be above. */
  readonly sign: 'any' | 'notNegative' | 'positive';
}

export function partsOf(rules: Rules, day: Day): Parts {
  const ceilings = placedCeilings(rules, day).map(({ part, where }) => ceilingParts(part, where));
  const gates = placedGates(rules, day).map(({ part, where }) => gateParts(part, where));
  const scored = rules.scorecard.characteristics.map(({ feature }, i) => ({
    feature,
    where: `scorecard.characteristics[${i}].feature`,
  }));
  const paired = (rules.scorecard.pairs ?? []).flatMap(({ rows, columns }, i) => [
    { feature: rows.feature, where: `scorecard.pairs[${i}].rows.feature` },
    { feature: columns.feature, where: `scorecard.pairs[${i}].columns.feature` },
  ]);
  const all = [...ceilings, ...gates];
  return {
    features: [...all.flatMap(({ features }) => features), ...scored, ...paired],
    parameters: [...moveParameters(rules), ...all.flatMap(({ parameters }) => parameters)],
  };
}

function moveParameters({ policy: { limit, moves } }: Rules): readonly Parameter[] {
  return [
    amount(limit.floor, 'policy.limit.floor'),
    amount(limit.cap, 'policy.limit.cap'),
    amount(moves.first, 'policy.moves.first'),
    amount(moves.rise.most, 'policy.moves.rise.most'),
    amount(moves.rise.least, 'policy.moves.rise.least'),
    amount(moves.rise.coolingOff, 'policy.moves.rise.coolingOff'),
    amount(moves.cut.tolerance, 'policy.moves.cut.tolerance'),
    amount(moves.cut.every, 'policy.moves.cut.every'),
  ];
}

function amount(dated: Dated<number>, where: string): Parameter {
  return { dated, where, sign: 'notNegative' };
}

/** `where` is the ceiling's place. */
export function ceilingParts(ceiling: Ceiling, where: string): Parts {
  const feature = (name: string, field: string) => ({ feature: name, where: `${where}.${field}` });
  const parameter = (dated: Dated<number>, field: string) => amount(dated, `${where}.${field}`);
  switch (ceiling.kind) {
    case 'constant':
      return { features: [], parameters: [parameter(ceiling.amount, 'amount')] };
    case 'multiple':
      return {
        features: [feature(ceiling.feature, 'feature')],
        parameters: [parameter(ceiling.times, 'times')],
      };
    case 'table':
      return tableParts(ceiling, where);
    case 'ability':
      return {
        features: [
          feature(ceiling.income, 'income'),
          ...ceiling.obligations.map((name, i) => feature(name, `obligations[${i}]`)),
        ],
        parameters: [
          parameter(ceiling.share, 'share'),
          { ...parameter(ceiling.paymentRate, 'paymentRate'), sign: 'positive' },
        ],
      };
    case 'exposure':
      return {
        features: [feature(ceiling.base, 'base'), feature(ceiling.external, 'external')],
        parameters: [parameter(ceiling.times, 'times'), parameter(ceiling.share, 'share')],
      };
  }
}

function tableParts({ rows }: Extract<Ceiling, { kind: 'table' }>, where: string): Parts {
  const parts = rows.map(({ when, amount: rowAmount }, i): Parts => {
    const row = `${where}.rows[${i}]`;
    const named = (when ?? []).map(({ feature }, k) => ({ feature, where: `${row}.when[${k}]` }));
    const { features, parameters } = rowAmountParts(rowAmount, `${row}.amount`);
    return { features: [...named, ...features], parameters };
  });
  return {
    features: parts.flatMap(({ features }) => features),
    parameters: parts.flatMap(({ parameters }) => parameters),
  };
}

function rowAmountParts(row: RowAmount, where: string): Parts {
  if ('fixed' in row) return { features: [], parameters: [amount(row.fixed, `${where}.fixed`)] };
  return {
    features: [{ feature: row.feature, where: `${where}.feature` }],
    parameters: [amount(row.times, `${where}.times`)],
  };
}

function gateParts({ feature, open, effect, clears }: Gate, where: string): Parts {
  const atLeast = 'atLeast' in open;
  const threshold: Parameter = {
    dated: atLeast ? open.atLeast : open.atMost,
    where: `${where}.open.${atLeast ? 'atLeast' : 'atMost'}`,
    sign: 'any',
  };
  return {
    features: [
      { feature, where: `${where}.feature` },
      ...(clears === undefined
        ? []
        : [{ feature: clears.feature, where: `${where}.clears.feature` }]),
    ],
    parameters:
      effect.kind === 'cut' ? [threshold, amount(effect.to, `${where}.effect.to`)] : [threshold],
  };
}
