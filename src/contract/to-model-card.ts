import type { CardSample, ModelCard } from '../kernel/index.ts';
import type { Checked, DocumentFields } from './document-fields.ts';
import { expectedBut } from './problem.ts';
import { given } from './to-policy.ts';
import { refuseRepeated } from './unique.ts';

export function toModelCard(wire: Checked, fields: DocumentFields): ModelCard {
  const { version, scorecard, owner, purpose, limits, assumptions, reference } = wire;
  fields.part(['reference'], () => checkReference(reference, fields));
  fields.part(['data'], () => checkDefinition(wire.data, fields));
  return {
    version,
    effectiveFrom: fields.effectiveFrom,
    scorecard,
    ...given({ owner, purpose }),
    limits,
    data: fields.part(['data'], () => ({
      ...wire.data,
      observed: fields.parts(['data', 'observed'], wire.data.observed, fields.day),
    })),
    samples: fields.parts(['samples'], wire.samples, toSample),
    assumptions,
    reference,
  };
}

function checkDefinition({ definition }: Checked, fields: DocumentFields): void {
  if (definition === undefined || definition.goodBelow <= definition.badFrom) return;
  const { badFrom, goodBelow } = definition;
  const steps = ['data', 'definition', 'goodBelow'];
  fields.refuse(steps, expectedBut(`at most badFrom, ${badFrom}`, goodBelow));
}

function toSample({ part, rows, ...measures }: Checked): CardSample {
  const measured = Object.entries(measures).map(([name, value]) => [name, value ?? Number.NaN]);
  return { part, rows, ...Object.fromEntries(measured) };
}

function checkReference({ scores, characteristics }: Checked, fields: DocumentFields): void {
  const steps = ['reference', 'scores'];
  scores.cuts.forEach((cut: number, i: number) => {
    const before = scores.cuts[i - 1];
    if (before === undefined || cut > before) return;
    fields.refuse([...steps, 'cuts', i], expectedBut(`more than the cut before, ${before}`, cut));
  });
  const bands = scores.cuts.length + 1;
  if (scores.counts.length !== bands) {
    const expected = `${bands} counts, one more than there are cuts`;
    fields.refuse([...steps, 'counts'], `expected ${expected}, found ${scores.counts.length}`);
  }
  refuseRepeated(characteristics, 'feature', ['reference', 'characteristics'], fields);
}
