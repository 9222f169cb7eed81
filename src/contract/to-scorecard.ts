import type {
  Characteristic,
  FeaturePair,
  PairAxis,
  PartsPerMillion,
  Scorecard,
} from '../kernel/index.ts';
import type { Checked, DocumentFields } from './document-fields.ts';
import { expectedBut, type Steps, shown } from './problem.ts';
import { given } from './to-policy.ts';
import { refuseRepeated } from './unique.ts';

export function toScorecard(wire: Checked, fields: DocumentFields): Scorecard {
  const { kind: _, $schema: __, characteristics, pairs, calibration, ...plain } = wire;
  fields.part(['grades'], () => checkGrades(wire.grades, fields));
  return {
    ...plain,
    effectiveFrom: fields.effectiveFrom,
    characteristics: fields.parts(['characteristics'], characteristics, (characteristic, at) =>
      toCharacteristic(characteristic, fields, at),
    ),
    ...(pairs === undefined
      ? {}
      : { pairs: fields.parts(['pairs'], pairs, (pair, at) => toPair(pair, fields, at)) }),
    calibration: fields.part(['calibration'], () => toCalibration(calibration, fields)),
  };
}

function toCharacteristic(wire: Checked, fields: DocumentFields, steps: Steps): Characteristic {
  const convert = fields.threshold(wire.feature);
  const special = wire.special?.map(({ value, points }: Checked, i: number) => ({
    value: convert(value, [...steps, 'special', i, 'value']),
    points,
  }));
  refuseRepeated(special ?? [], 'value', [...steps, 'special'], fields);
  const bins = wire.bins.map(({ below, points }: Checked, i: number) => ({
    ...(below === undefined ? {} : { below: convert(below, [...steps, 'bins', i, 'below']) }),
    points,
  }));
  checkBins(bins, wire.bins, [...steps, 'bins'], fields);
  const { feature, missing, reference } = wire;
  return { feature, bins, missing, ...given({ special }), reference };
}

function checkBins(
  bins: Characteristic['bins'],
  written: Checked,
  steps: Steps,
  fields: DocumentFields,
): void {
  bins.forEach(({ below }, i) => {
    const last = i === bins.length - 1;
    if (last && below !== undefined) {
      fields.refuse([...steps, i, 'below'], 'the last bin takes the rest: expected no "below"');
    }
    if (!last && below === undefined) {
      fields.refuse([...steps, i], '"below" is missing; only the last bin takes the rest');
    }
    const before = bins[i - 1]?.below;
    if (below !== undefined && before !== undefined && below <= before) {
      const above = `more than the bin before it (${shown(written[i - 1].below)})`;
      fields.refuse([...steps, i, 'below'], expectedBut(above, written[i].below));
    }
  });
}

function toPair(wire: Checked, fields: DocumentFields, steps: Steps): FeaturePair {
  const { points, reference } = wire;
  const rows = toAxis(wire.rows, fields, [...steps, 'rows']);
  const columns = toAxis(wire.columns, fields, [...steps, 'columns']);
  if (rows.feature === columns.feature) {
    const message = expectedBut('another feature than that of the rows', columns.feature);
    fields.refuse([...steps, 'columns', 'feature'], message);
  }
  checkGrid(points, { rows, columns }, [...steps, 'points'], fields);
  return { rows, columns, points, reference };
}

function toAxis(wire: Checked, fields: DocumentFields, steps: Steps): PairAxis {
  const convert = fields.threshold(wire.feature);
  const edges: readonly number[] = wire.edges.map((edge: unknown, i: number) =>
    convert(edge, [...steps, 'edges', i]),
  );
  edges.forEach((edge, i) => {
    const before = edges[i - 1];
    if (before === undefined || !(edge <= before)) return;
    const above = `more than the edge before it (${shown(wire.edges[i - 1])})`;
    fields.refuse([...steps, 'edges', i], expectedBut(above, wire.edges[i]));
  });
  return { feature: wire.feature, edges };
}

function checkGrid(
  points: Checked,
  { rows, columns }: Pick<FeaturePair, 'rows' | 'columns'>,
  steps: Steps,
  fields: DocumentFields,
): void {
  const height = rows.edges.length + 2;
  const width = columns.edges.length + 2;
  if (points.length !== height) {
    fields.refuse(steps, `${sizeOf('rows', height, rows)}, not ${points.length}`);
  }
  points.forEach((row: readonly number[], i: number) => {
    if (row.length === width) return;
    fields.refuse([...steps, i], `${sizeOf('points', width, columns)}, not ${row.length}`);
  });
}

function sizeOf(what: string, size: number, { feature, edges }: PairAxis): string {
  const bins = `the ${edges.length + 1} bins of ${feature} and its missing value`;
  return `expected ${size} ${what}, for ${bins}`;
}

function checkGrades(grades: Checked, fields: DocumentFields): void {
  refuseRepeated(grades, 'grade', ['grades'], fields);
  grades.forEach(({ from }: Checked, i: number) => {
    if (i === 0 || from < grades[i - 1].from) return;
    const lower = `less than the grade before it (${grades[i - 1].from}), best grade first`;
    fields.refuse(['grades', i, 'from'], expectedBut(lower, from));
  });
}

function toCalibration(anchors: Checked, fields: DocumentFields): Scorecard['calibration'] {
  const pds: readonly PartsPerMillion[] = anchors.map(({ pd }: Checked, i: number) =>
    fields.probability(pd, ['calibration', i, 'pd']),
  );
  return anchors.map(({ score, pd }: Checked, i: number) => {
    const before = anchors[i - 1];
    if (before !== undefined && score <= before.score) {
      const above = `more than the score before it (${before.score})`;
      fields.refuse(['calibration', i, 'score'], expectedBut(above, score));
    }
    if (before !== undefined && (pds[i] as number) > (pds[i - 1] as number)) {
      const most = `at most the PD of the lower score before it (${before.pd})`;
      fields.refuse(['calibration', i, 'pd'], expectedBut(most, pd));
    }
    return { score, pd: pds[i] };
  });
}
