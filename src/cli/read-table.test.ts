import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { readTable } from './read-table.ts';

const folder = mkdtempSync(join(tmpdir(), 'table-'));

function csv(name: string, lines: readonly string[]): string {
  const file = join(folder, name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

const HEAD = 'id,income,kind,bad';
const GOOD = ['a,100.5,x,0', 'b,,y,1', 'c,NA,,0', 'd,7,x,1'];

test('numbers are numbers, everything else categories, and nothing is missing', async () => {
  const { sample, problems } = await readTable({
    file: csv('good.csv', [HEAD, ...GOOD]),
    target: 'bad',
    id: 'id',
  });
  expect(problems).toEqual([]);
  expect(sample.ids).toEqual(['a', 'b', 'c', 'd']);
  expect([...sample.target]).toEqual([0, 1, 0, 1]);
  expect(sample.columns).toEqual([
    { kind: 'numeric', name: 'income', values: Float64Array.of(100.5, Number.NaN, Number.NaN, 7) },
    { kind: 'category', name: 'kind', codes: Int32Array.of(0, 1, -1, 0), categories: ['x', 'y'] },
  ]);
});

test('a Parquet file gives the same sample as the CSV it was made from', async () => {
  const file = csv('same.csv', [HEAD, ...GOOD]);
  const parquet = join(folder, 'same.parquet');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(
    `COPY (SELECT * FROM read_csv('${file}', nullstr = ['', 'NA'])) TO '${parquet}'`,
  );
  connection.closeSync();
  const wanted = { target: 'bad', id: 'id' };
  const [fromCsv, fromParquet] = await Promise.all(
    [file, parquet].map((path) => readTable({ file: path, ...wanted })),
  );
  expect(fromParquet?.sample).toEqual(fromCsv?.sample);
});

test('a bad line is told by its number, and the good ones beside it stay', async () => {
  const lines = [HEAD, ...GOOD, 'e,8,x,1,9', 'f,3,x,2', 'g,4,x,0'];
  const { sample, problems } = await readTable({ file: csv('bad.csv', lines), target: 'bad' });
  expect(sample.rows).toBe(5);
  expect(problems.map(({ line, path, message }) => [line, path, message])).toEqual([
    [6, '', expect.stringContaining('Found: 5')],
    [undefined, 'bad', 'row 6: expected 0 or 1, found 2'],
  ]);
});

test('a slip in a column of numbers is told and left missing', async () => {
  const rows = Array.from({ length: 30 }, (_, i) => `r${i},${i === 7 ? 'oops' : i},x,${i % 2}`);
  const { sample, problems } = await readTable({
    file: csv('slip.csv', [HEAD, ...rows]),
    target: 'bad',
    id: 'id',
  });
  expect(sample.columns[0]?.kind).toBe('numeric');
  expect(problems).toMatchObject([
    { path: 'income', message: 'row 8: expected a number, found "oops"; taken as missing' },
  ]);
});

test('a weight counts a row for many', async () => {
  const { sample } = await readTable({
    file: csv('weight.csv', ['w,x,bad', '2,1,0', '3,2,1']),
    target: 'bad',
    weight: 'w',
  });
  expect([...(sample.weights ?? [])]).toEqual([2, 3]);
  expect(sample.columns.map(({ name }) => name)).toEqual(['x']);
});

test('a column that is not there, a file that is not, and a table without rows are refused', async () => {
  const file = csv('few.csv', [HEAD, ...GOOD]);
  await expect(readTable({ file, target: 'default' })).rejects.toThrow(
    /no column "default"; it has id, income, kind, bad$/,
  );
  await expect(readTable({ file: join(folder, 'none.csv'), target: 'bad' })).rejects.toThrow(
    'no such file',
  );
  await expect(readTable({ file: csv('empty.csv', [HEAD]), target: 'bad' })).rejects.toThrow(
    'no row that can be used',
  );
});
