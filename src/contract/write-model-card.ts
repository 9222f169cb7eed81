import { stringify } from 'yaml';
import { formatDay, type ModelCard } from '../kernel/index.ts';

/** A model card as the YAML document that `readDocument` reads back. */
export function formatModelCard(card: ModelCard): string {
  return stringify(writeModelCard(card), { lineWidth: 100, aliasDuplicateObjects: false });
}

/** A model card as it stands on the wire. */
export function writeModelCard(card: ModelCard): object {
  const { version, effectiveFrom, data, samples, ...rest } = card;
  return {
    kind: 'model-card',
    version,
    effectiveFrom: formatDay(effectiveFrom),
    ...rest,
    data: { ...data, observed: data.observed.map(formatDay) },
    samples: samples.map(({ part, rows, ...measures }) => ({
      part,
      rows,
      ...Object.fromEntries(
        Object.entries(measures).map(([name, value]) => [name, Number.isNaN(value) ? null : value]),
      ),
    })),
  };
}
