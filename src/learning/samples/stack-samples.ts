import type { CategoryColumn, Column, NumericColumn, Sample } from '../sample.ts';

/**
 * Samples one under another, with the columns of the first; what others have beside those is left out. Throws
 * a RangeError where one lacks a column, or has it of another kind.
 */
export function stackSamples(samples: readonly [Sample, ...Sample[]]): Sample {
  const [first] = samples;
  const weighted = samples.some(({ weights }) => weights !== undefined);
  return {
    rows: samples.reduce((sum, { rows }) => sum + rows, 0),
    columns: first.columns.map((column) => stackColumn(column, samples)),
    target: Uint8Array.from(samples.flatMap(({ target }) => Array.from(target))),
    ...(weighted && { weights: Float64Array.from(samples.flatMap(weightsOf)) }),
    ...(first.ids && { ids: samples.flatMap(({ ids }) => Array.from<number | string>(ids ?? [])) }),
  };
}

function weightsOf({ rows, weights }: Sample): readonly number[] {
  return Array.from(weights ?? new Float64Array(rows).fill(1));
}

function stackColumn(column: Column, samples: readonly Sample[]): Column {
  const { name, kind } = column;
  const parts = samples.map(({ columns }) => columns.find((one) => one.name === name));
  const strange = parts.find((part) => part?.kind !== kind);
  if (parts.includes(undefined)) throw new RangeError(`not every sample has the column "${name}"`);
  if (strange !== undefined) {
    throw new RangeError(
      `"${name}" holds ${kind} values in one sample, ${strange.kind} in another`,
    );
  }
  return kind === 'category'
    ? stackCategories(column, parts as readonly CategoryColumn[])
    : stackNumbers(column, parts as readonly NumericColumn[]);
}

function stackNumbers(column: NumericColumn, parts: readonly NumericColumn[]): NumericColumn {
  const values = new Float64Array(parts.reduce((sum, part) => sum + part.values.length, 0));
  let at = 0;
  for (const part of parts) {
    values.set(part.values, at);
    at += part.values.length;
  }
  return { ...column, values };
}

/** A category has one code throughout, whatever codes it had before. */
function stackCategories(column: CategoryColumn, parts: readonly CategoryColumn[]): CategoryColumn {
  const categories = [...new Set(parts.flatMap((part) => part.categories))];
  const codes = parts.flatMap((part) => {
    const renamed = part.categories.map((category) => categories.indexOf(category));
    return Array.from(part.codes, (code) => (code === -1 ? -1 : (renamed[code] as number)));
  });
  return { ...column, codes: Int32Array.from(codes), categories };
}
