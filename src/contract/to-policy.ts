import type {
  Ceiling,
  CeilingRule,
  Gate,
  GateCondition,
  GateEffect,
  Policy,
  RowAmount,
  RowCondition,
  TableRow,
} from '../kernel/index.ts';
import type { DocumentFields } from './document-fields.ts';
import { isTimeZone } from './time.ts';

/** A document whose shape has been checked, so that its fields are what the schema says. */
// biome-ignore lint/suspicious/noExplicitAny: the schema, not the compiler, has vouched for the shape
export type Checked = any;

type Path = readonly (string | number)[];

export function toPolicy(wire: Checked, fields: DocumentFields): Policy {
  const { kind: _, limit, ceilings, gates, moves, ...plain } = wire;
  if (!isTimeZone(wire.timeZone)) {
    fields.refuse(['timeZone'], `"${wire.timeZone}" is not an IANA time zone, as Asia/Shanghai`);
  }
  const step = fields.money(limit.step, ['limit', 'step']);
  if (step <= 0) fields.refuse(['limit', 'step'], 'is not more than 0');
  return {
    ...plain,
    effectiveFrom: fields.effectiveFrom,
    limit: {
      floor: fields.dated(limit.floor, ['limit', 'floor'], fields.money),
      cap: fields.dated(limit.cap, ['limit', 'cap'], fields.money),
      step,
    },
    ceilings: ceilings.map((ceiling: Checked, i: number) =>
      toCeiling(ceiling, fields, ['ceilings', i]),
    ),
    gates: gates.map((gate: Checked, i: number) => toGate(gate, fields, ['gates', i])),
    moves: toMoves(moves, fields),
  };
}

function toMoves({ first, rise, cut }: Checked, fields: DocumentFields): Policy['moves'] {
  const at = (part: string, name: string): Path => ['moves', part, name];
  return {
    first: fields.dated(first, ['moves', 'first'], fields.money),
    rise: {
      most: fields.dated(rise.most, at('rise', 'most'), fields.share),
      least: fields.dated(rise.least, at('rise', 'least'), fields.money),
      coolingOff: fields.dated(rise.coolingOff, at('rise', 'coolingOff'), fields.count),
      onAcceptance: rise.onAcceptance,
    },
    cut: {
      tolerance: fields.dated(cut.tolerance, at('cut', 'tolerance'), fields.share),
      every: fields.dated(cut.every, at('cut', 'every'), fields.count),
    },
  };
}

export function toCeiling(wire: Checked, fields: DocumentFields, path: Path): Ceiling {
  const { code, words, remedy, hard, appetite } = wire;
  return {
    code,
    words,
    ...given({ remedy, hard, appetite }),
    ...toRule(wire, fields, path),
  } as Ceiling;
}

function toRule(wire: Checked, fields: DocumentFields, path: Path): CeilingRule {
  const share = (name: string) => fields.dated(wire[name], [...path, name], fields.share);
  const missing = () => fields.missing(wire.missing, [...path, 'missing']);
  switch (wire.kind as CeilingRule['kind']) {
    case 'constant':
      return {
        kind: 'constant',
        amount: fields.dated(wire.amount, [...path, 'amount'], fields.money),
      };
    case 'multiple':
      return { kind: 'multiple', feature: wire.feature, times: share('times'), missing: missing() };
    case 'table':
      return {
        kind: 'table',
        rows: wire.rows.map((row: Checked, i: number) => toRow(row, fields, [...path, 'rows', i])),
      };
    case 'ability':
      return {
        kind: 'ability',
        income: wire.income,
        share: share('share'),
        obligations: wire.obligations,
        paymentRate: share('paymentRate'),
        missing: missing(),
      };
    case 'exposure':
      return {
        kind: 'exposure',
        base: wire.base,
        times: share('times'),
        external: wire.external,
        share: share('share'),
        missing: missing(),
      };
  }
}

function toRow(wire: Checked, fields: DocumentFields, path: Path): TableRow {
  const conditions = wire.when?.map((condition: Checked, i: number) =>
    toCondition(condition, fields, [...path, 'when', i]),
  );
  return {
    ...given({ grades: wire.grades, when: conditions }),
    amount: toAmount(wire.amount, fields, [...path, 'amount']),
  };
}

function toCondition(wire: Checked, fields: DocumentFields, path: Path): RowCondition {
  const convert = fields.threshold(wire.feature);
  const edge = (name: 'atLeast' | 'below'): number | undefined =>
    wire[name] === undefined ? undefined : convert(wire[name], [...path, name]);
  const [atLeast, below] = [edge('atLeast'), edge('below')];
  if (wire.missing === true && (atLeast !== undefined || below !== undefined)) {
    fields.refuse(path, 'a missing feature has no value to compare; expected missing or a range');
  }
  return { feature: wire.feature, ...given({ atLeast, below, missing: wire.missing }) };
}

function toAmount(wire: Checked, fields: DocumentFields, path: Path): RowAmount {
  if (wire.fixed !== undefined) {
    return { fixed: fields.dated(wire.fixed, [...path, 'fixed'], fields.money) };
  }
  return {
    feature: wire.feature,
    times: fields.dated(wire.times, [...path, 'times'], fields.share),
    missing: fields.missing(wire.missing, [...path, 'missing']),
  };
}

export function toGate(wire: Checked, fields: DocumentFields, path: Path): Gate {
  const { code, words, remedy, feature, whenMissing, clears, hard } = wire;
  const convert = fields.threshold(feature);
  const side = wire.open.atLeast === undefined ? 'atMost' : 'atLeast';
  const threshold = fields.dated(wire.open[side], [...path, 'open', side], convert);
  return {
    code,
    words,
    ...given({ remedy, clears, hard }),
    feature,
    open: { [side]: threshold } as unknown as GateCondition,
    whenMissing,
    effect: toEffect(wire.effect, fields, [...path, 'effect']),
  };
}

function toEffect(wire: Checked, fields: DocumentFields, path: Path): GateEffect {
  if (wire.kind !== 'cut') return { kind: wire.kind };
  return { kind: 'cut', to: fields.dated(wire.to, [...path, 'to'], fields.share) };
}

/** The entries that have a value: an optional field that is absent stays absent. */
export function given<T extends object>(entries: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
