import type { ModelCard, Reference } from '../kernel/index.ts';
import {
  codesOfRows,
  type Evaluation,
  type Sample,
  type Split,
  scoresOf,
  type TrainedScorecard,
} from '../learning/index.ts';
import { referenceOf } from './observe.ts';

export interface Training {
  readonly trained: TrainedScorecard;
  readonly sample: Sample;
  readonly split: Split;
  readonly data: ModelCard['data'];
  readonly assumptions: ModelCard['assumptions'];
  /** What only a person can say, as an earlier card has it. */
  readonly said: Pick<ModelCard, 'owner' | 'purpose' | 'limits'>;
}

const PARTS = ['train', 'test', 'outOfTime'] as const;

/** The card of a scorecard that was just learned: months are held against its training rows. */
export function cardOfTraining(training: Training): ModelCard {
  const { trained, data, assumptions, said } = training;
  const { id, version, effectiveFrom } = trained.document;
  return {
    version,
    effectiveFrom,
    scorecard: { id, version },
    ...said,
    data,
    samples: PARTS.flatMap((part) => {
      const evaluation = trained[part];
      return evaluation === null ? [] : [{ part, ...measuresOf(evaluation) }];
    }),
    assumptions,
    reference: referenceOfRows(training),
  };
}

function measuresOf(evaluation: Evaluation): Omit<ModelCard['samples'][number], 'part'> {
  const { rows, badRate, discrimination, reliability } = evaluation;
  const { auc, ks } = discrimination;
  return { rows, badRate, auc, ks, brier: reliability.brier };
}

/** Of numbers only: a portfolio's events hold no categories, so no month has any. */
function referenceOfRows({ trained, sample, split }: Training): Reference {
  const rows = Uint32Array.from(split.train.keys()).filter((row) => split.train[row] === 1);
  const { scores, characteristics } = referenceOf(trained.document, {
    scores: scoresOf(trained, sample.columns, rows),
    bins: codesOfRows(trained, sample.columns, rows),
  });
  return {
    scores,
    characteristics: characteristics.filter((_, i) => trained.binnings[i]?.kind === 'numeric'),
  };
}
