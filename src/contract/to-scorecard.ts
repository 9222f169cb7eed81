import type { Characteristic, Scorecard } from '../kernel/index.ts';
import type { DocumentFields } from './document-fields.ts';
import { type Checked, given } from './to-policy.ts';

export function toScorecard(wire: Checked, fields: DocumentFields): Scorecard {
  const { kind: _, characteristics, calibration, ...plain } = wire;
  checkOrder(wire, fields);
  return {
    ...plain,
    effectiveFrom: fields.effectiveFrom,
    characteristics: characteristics.map((characteristic: Checked, i: number) =>
      toCharacteristic(characteristic, fields, i),
    ),
    calibration: calibration.map(({ score, pd }: Checked, i: number) => ({
      score,
      pd: fields.probability(pd, ['calibration', i, 'pd']),
    })),
  };
}

function toCharacteristic(wire: Checked, fields: DocumentFields, index: number): Characteristic {
  const path = ['characteristics', index];
  const convert = fields.threshold(wire.feature);
  const special = wire.special?.map(({ value, points }: Checked, i: number) => ({
    value: convert(value, [...path, 'special', i, 'value']),
    points,
  }));
  const bins = wire.bins.map(({ below, points }: Checked, i: number) => ({
    ...(below === undefined ? {} : { below: convert(below, [...path, 'bins', i, 'below']) }),
    points,
  }));
  checkBins(bins, fields, path);
  const { feature, missing, reference } = wire;
  return { feature, bins, missing, ...given({ special }), reference };
}

function checkBins(
  bins: Characteristic['bins'],
  fields: DocumentFields,
  path: readonly (string | number)[],
): void {
  bins.forEach(({ below }, i) => {
    const last = i === bins.length - 1;
    if (last && below !== undefined) {
      fields.refuse([...path, 'bins', i], 'the last bin takes the rest and has no "below"');
    }
    if (!last && below === undefined) {
      fields.refuse([...path, 'bins', i], 'has no "below", so no later bin can be reached');
    }
    const before = bins[i - 1]?.below;
    if (below !== undefined && before !== undefined && below <= before) {
      fields.refuse([...path, 'bins', i, 'below'], 'is not above the bin before it');
    }
  });
}

function checkOrder({ grades, calibration }: Checked, fields: DocumentFields): void {
  grades.forEach(({ from }: Checked, i: number) => {
    if (i > 0 && from >= grades[i - 1].from) {
      fields.refuse(['grades', i, 'from'], 'is not below the grade before it; best grade first');
    }
  });
  calibration.forEach(({ score, pd }: Checked, i: number) => {
    if (i === 0) return;
    const before = calibration[i - 1];
    if (score <= before.score) {
      fields.refuse(['calibration', i, 'score'], 'is not above the score before it');
    }
    if (Number.parseFloat(pd) > Number.parseFloat(before.pd)) {
      fields.refuse(['calibration', i, 'pd'], 'is higher than at a lower score');
    }
  });
}
