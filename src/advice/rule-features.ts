import type {
  Ceiling,
  CompiledRules,
  RowAmount,
  Rules,
  Scorecard,
  TableCeiling,
} from '../kernel/index.ts';

/** A value of a feature at which some rule changes its answer. */
export interface Edge {
  readonly feature: string;
  readonly at: number;
}

/** Every feature that a decision under these documents looks at. */
export function featuresUsed({ rules, ceilings, gates }: CompiledRules): readonly string[] {
  const names = new Set([
    ...scoredFeatures(rules.scorecard),
    ...ceilings.flatMap(({ document }) => ceilingFeatures(document)),
    ...gates.map(({ document }) => document.feature),
    ...gates.flatMap(({ document: { clears } }) => (clears === undefined ? [] : [clears.feature])),
  ]);
  return [...names];
}

export function scoredFeatures({ characteristics, pairs }: Scorecard): readonly string[] {
  return [
    ...characteristics.map(({ feature }) => feature),
    ...(pairs ?? []).flatMap(({ rows, columns }) => [rows.feature, columns.feature]),
  ];
}

export function ceilingFeatures(ceiling: Ceiling): readonly string[] {
  switch (ceiling.kind) {
    case 'constant':
      return [];
    case 'multiple':
      return [ceiling.feature];
    case 'ability':
      return [ceiling.income, ...ceiling.obligations];
    case 'exposure':
      return [ceiling.base, ceiling.external];
    case 'table':
      return ceiling.rows.flatMap(({ when, amount }) => [
        ...(when ?? []).map(({ feature }) => feature),
        ...amountFeatures(amount),
      ]);
  }
}

function amountFeatures(amount: RowAmount): readonly string[] {
  return 'fixed' in amount ? [] : [amount.feature];
}

/** Does its amount, or its appetite, follow the grade? */
export function followsGrade(ceiling: Ceiling): boolean {
  const byRow = ceiling.kind === 'table' && ceiling.rows.some(({ grades }) => grades !== undefined);
  return byRow || (ceiling.appetite === true && ceiling.hard !== true);
}

/** The thresholds of scorecard, gates and tables: where more of an action begins to matter. */
export function edgesOf({ rules, ceilings, gates }: CompiledRules): readonly Edge[] {
  const { characteristics, pairs } = rules.scorecard;
  const tables = ceilings.flatMap(({ document }) => (document.kind === 'table' ? [document] : []));
  return [
    ...characteristics.flatMap(({ feature, bins }) =>
      bins.flatMap(({ below }) => (below === undefined ? [] : [{ feature, at: below }])),
    ),
    ...(pairs ?? []).flatMap(({ rows, columns }) =>
      [rows, columns].flatMap(({ feature, edges }) => edges.map((at) => ({ feature, at }))),
    ),
    ...tables.flatMap(tableEdges),
    ...gates.map(({ document: { feature }, threshold, atLeast }) => ({
      feature,
      at: atLeast ? threshold : threshold + 1,
    })),
  ];
}

function tableEdges({ rows }: TableCeiling): readonly Edge[] {
  return rows.flatMap(({ when }) =>
    (when ?? []).flatMap(({ feature, atLeast, below }) =>
      [atLeast, below].flatMap((at) => (at === undefined ? [] : [{ feature, at }])),
    ),
  );
}

/** Whether a rule comes from the law rather than from the lender. */
export function isStatutory({ pack }: Rules, code: string): boolean {
  return (pack?.rules ?? []).some(
    ({ rule }) =>
      (rule.kind === 'ceiling' && rule.ceiling.code === code) ||
      (rule.kind === 'gate' && rule.gate.code === code),
  );
}
