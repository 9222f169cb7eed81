import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { day, type ModelCard } from '../kernel/index.ts';
import type { Sample, TrainedScorecard } from '../learning/index.ts';
import { cardOfTraining, type Training } from '../monitoring/index.ts';
import type { ValidationSource } from '../validation/index.ts';
import { loadModelCard } from './documents.ts';
import type { TrainOptions } from './train-options.ts';
import type { TrainSample } from './train-sample.ts';

const DATA_NAME_MAX = 200;

/** The file of a scorecard's card, beside it. */
export function cardFile({ id }: Pick<TrainOptions, 'id'>): string {
  return `${id}.card.yaml`;
}

/** Owner, purpose and limits: of the card that is asked for, or of the one that stands there already. */
export function saidBefore({ card, out, owner, id }: TrainOptions): Training['said'] {
  const file = card ?? join(out, cardFile({ id }));
  // A card has no amounts, so that any currency does.
  const before = card !== null || existsSync(file) ? loadModelCard(file, 'XXX') : null;
  const name = owner ?? before?.owner;
  return {
    ...(name !== undefined && { owner: name }),
    ...(before?.purpose && { purpose: before.purpose }),
    limits: before?.limits ?? [],
  };
}

/** The model card of what was learned. */
export function cardOf(
  trained: TrainedScorecard,
  sample: Sample,
  { split, tallies }: TrainSample,
  { name, outcome, assumptions }: ValidationSource,
  { said, options }: { readonly said: Training['said']; readonly options: TrainOptions },
): ModelCard {
  const isFromEvents = options.table === null && options.outcomes === null;
  return cardOfTraining({
    trained,
    sample,
    split,
    data: {
      name: name.slice(-DATA_NAME_MAX),
      observed: tallies.map(({ observedOn }) => day(observedOn)),
      outcome,
      ...(isFromEvents && { definition: options.definition }),
    },
    assumptions,
    said,
  });
}
