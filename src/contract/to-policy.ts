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
import type { Checked, DocumentFields } from './document-fields.ts';
import { expectedBut, type Steps } from './problem.ts';
import { suggestion } from './spelling.ts';
import { isTimeZone } from './time.ts';
import { toLimit } from './to-limit.ts';

export function toPolicy(wire: Checked, fields: DocumentFields): Policy {
  const { kind: _, $schema: __, rate, limit, ceilings, gates, moves, life, ...plain } = wire;
  fields.part(['timeZone'], () => checkTimeZone(wire.timeZone, fields));
  return {
    ...plain,
    effectiveFrom: fields.effectiveFrom,
    limit: fields.part(['limit'], () => toLimit(limit, fields)),
    ceilings: fields.parts(['ceilings'], ceilings, (ceiling, at) => toCeiling(ceiling, fields, at)),
    gates: fields.parts(['gates'], gates, (gate, at) => toGate(gate, fields, at)),
    moves: fields.part(['moves'], () => toMoves(moves, fields)),
    ...given({ rate: rate && fields.dated(rate, ['rate'], fields.shareOfOne) }),
    ...given({ life: life && fields.part(['life'], () => toLife(life, fields)) }),
  };
}

function checkTimeZone(timeZone: string, fields: DocumentFields): void {
  if (isTimeZone(timeZone)) return;
  const hint = suggestion(timeZone, Intl.supportedValuesOf('timeZone'));
  const message = expectedBut('an IANA time zone, as Asia/Shanghai', timeZone);
  fields.refuse(['timeZone'], message + hint);
}

function toMoves({ first, rise, cut }: Checked, fields: DocumentFields): Policy['moves'] {
  const at = (part: string, name: string): Steps => ['moves', part, name];
  const approvalAbove =
    rise.approvalAbove === undefined
      ? undefined
      : fields.dated(rise.approvalAbove, at('rise', 'approvalAbove'), fields.money);
  return {
    first: fields.dated(first, ['moves', 'first'], fields.money),
    rise: {
      most: fields.dated(rise.most, at('rise', 'most'), fields.share),
      least: fields.dated(rise.least, at('rise', 'least'), fields.money),
      coolingOff: fields.dated(rise.coolingOff, at('rise', 'coolingOff'), fields.count),
      onAcceptance: rise.onAcceptance,
      ...given({ approvalAbove }),
    },
    cut: {
      tolerance: fields.dated(cut.tolerance, at('cut', 'tolerance'), fields.share),
      every: fields.dated(cut.every, at('cut', 'every'), fields.count),
    },
  };
}

function toLife(wire: Checked, fields: DocumentFields): Policy['life'] {
  const days = (name: string) => fields.dated(wire[name], ['life', name], fields.count);
  const pastDueAtMost = wire.pastDueAtMost === undefined ? undefined : days('pastDueAtMost');
  const temporaryAtMost = wire.temporaryAtMost === undefined ? undefined : days('temporaryAtMost');
  return {
    offerStands: days('offerStands'),
    answerWithin: days('answerWithin'),
    cutNotice: days('cutNotice'),
    ...given({ temporaryAtMost, pastDueAtMost }),
  };
}

export function toCeiling(wire: Checked, fields: DocumentFields, steps: Steps): Ceiling {
  const { code, words, remedy, hard, appetite } = wire;
  return {
    code,
    words,
    ...given({ remedy, hard, appetite }),
    ...toRule(wire, fields, steps),
  } as Ceiling;
}

function toRule(wire: Checked, fields: DocumentFields, steps: Steps): CeilingRule {
  const share = (name: string) => fields.dated(wire[name], [...steps, name], fields.share);
  const missing = () => fields.missing(wire.missing, [...steps, 'missing']);
  switch (wire.kind as CeilingRule['kind']) {
    case 'constant':
      return {
        kind: 'constant',
        amount: fields.dated(wire.amount, [...steps, 'amount'], fields.money),
      };
    case 'multiple':
      return { kind: 'multiple', feature: wire.feature, times: share('times'), missing: missing() };
    case 'table':
      return {
        kind: 'table',
        rows: wire.rows.map((row: Checked, i: number) => toRow(row, fields, [...steps, 'rows', i])),
      };
    case 'ability':
      return {
        kind: 'ability',
        income: wire.income,
        share: share('share'),
        obligations: wire.obligations,
        paymentRate: fields.dated(
          wire.paymentRate,
          [...steps, 'paymentRate'],
          fields.positiveShare,
        ),
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

function toRow(wire: Checked, fields: DocumentFields, steps: Steps): TableRow {
  const conditions = wire.when?.map((condition: Checked, i: number) =>
    toCondition(condition, fields, [...steps, 'when', i]),
  );
  return {
    ...given({ grades: wire.grades, when: conditions }),
    amount: toAmount(wire.amount, fields, [...steps, 'amount']),
  };
}

function toCondition(wire: Checked, fields: DocumentFields, steps: Steps): RowCondition {
  const convert = fields.threshold(wire.feature);
  const edge = (name: 'atLeast' | 'below'): number | undefined =>
    wire[name] === undefined ? undefined : convert(wire[name], [...steps, name]);
  const [atLeast, below] = [edge('atLeast'), edge('below')];
  if (wire.missing === true && (atLeast !== undefined || below !== undefined)) {
    fields.refuse(
      steps,
      'a missing feature has no value: expected either missing: true or a range',
    );
  }
  return { feature: wire.feature, ...given({ atLeast, below, missing: wire.missing }) };
}

function toAmount(wire: Checked, fields: DocumentFields, steps: Steps): RowAmount {
  if (wire.fixed !== undefined) {
    return { fixed: fields.dated(wire.fixed, [...steps, 'fixed'], fields.money) };
  }
  return {
    feature: wire.feature,
    times: fields.dated(wire.times, [...steps, 'times'], fields.share),
    missing: fields.missing(wire.missing, [...steps, 'missing']),
  };
}

export function toGate(wire: Checked, fields: DocumentFields, steps: Steps): Gate {
  const { code, words, remedy, feature, whenMissing, clears, hard } = wire;
  const convert = fields.threshold(feature);
  const side = wire.open.atLeast === undefined ? 'atMost' : 'atLeast';
  const threshold = fields.dated(wire.open[side], [...steps, 'open', side], convert);
  return {
    code,
    words,
    ...given({ remedy, clears, hard }),
    feature,
    open: { [side]: threshold } as unknown as GateCondition,
    whenMissing,
    effect: toEffect(wire.effect, fields, [...steps, 'effect']),
  };
}

function toEffect(wire: Checked, fields: DocumentFields, steps: Steps): GateEffect {
  if (wire.kind !== 'cut') return { kind: wire.kind };
  return { kind: 'cut', to: fields.dated(wire.to, [...steps, 'to'], fields.shareOfOne) };
}

/** The entries that have a value: an optional field that is absent stays absent. */
export function given<T extends object>(entries: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
