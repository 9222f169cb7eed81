import { readFileSync } from 'node:fs';

/** What Python says of a model in `fixtures/`. */
export interface Expected {
  readonly inputs: readonly string[];
  readonly rows: readonly Row[];
  readonly background: readonly Row[];
  readonly pd: readonly number[];
  readonly contributions: readonly (readonly number[])[];
}

type Row = readonly (number | null)[];

export function modelBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`./fixtures/${name}.onnx`, import.meta.url)));
}

export function expectedOf(name: string): Expected {
  const url = new URL(`./fixtures/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as Expected;
}

export function rowOf(row: Row): Float32Array {
  return Float32Array.from(row, (value) => value ?? Number.NaN);
}

export function blockOf(rows: readonly Row[]): Float64Array {
  const [first = []] = rows;
  return Float64Array.from(
    first.flatMap((_, feature) => rows.map((row) => row[feature] ?? Number.NaN)),
  );
}
