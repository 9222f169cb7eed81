import { stringify } from 'yaml';
import { formatDay, type ModelCard } from '../kernel/index.ts';

/** A model card as the YAML document that `readDocument` reads back. */
export function formatModelCard(card: ModelCard): string {
  const { version, effectiveFrom, data, samples, ...rest } = card;
  const document = {
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
  return stringify(document, { lineWidth: 100, aliasDuplicateObjects: false });
}
