import type { Characteristic, PartsPerMillion, Scorecard } from '../kernel/index.ts';
import type { Checked, DocumentFields } from './document-fields.ts';
import { expectedBut, type Steps, shown } from './problem.ts';
import { given } from './to-policy.ts';
import { refuseRepeated } from './unique.ts';

export function toScorecard(wire: Checked, fields: DocumentFields): Scorecard {
  const { kind: _, $schema: __, characteristics, calibration, ...plain } = wire;
  fields.part(['grades'], () => checkGrades(wire.grades, fields));
  return {
    ...plain,
    effectiveFrom: fields.effectiveFrom,
    characteristics: fields.parts(['characteristics'], characteristics, (characteristic, at) =>
      toCharacteristic(characteristic, fields, at),
    ),
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
