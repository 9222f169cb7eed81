import { parseArgs } from 'node:util';
import { adviseBench } from './advise.ts';
import { authorizeBench } from './authorize.ts';
import { decideBench } from './decide.ts';
import { foldBench } from './fold.ts';
import { ingestBench } from './ingest.ts';
import { liveBench } from './live.ts';
import { type Bench, type BenchResult, machine } from './result.ts';
import { trainBench } from './train.ts';
import { trainLargeBench } from './train-large.ts';

const BENCHES: readonly Bench[] = [
  adviseBench,
  decideBench,
  foldBench,
  liveBench,
  trainBench,
  trainLargeBench,
  ingestBench,
  authorizeBench,
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    scale: { type: 'string', default: '1' },
    data: { type: 'string' },
  },
});

const scale = Number(values.scale);
const [name] = positionals;
const bench = BENCHES.find((candidate) => candidate.name === name);

if (bench === undefined || !(scale > 0)) {
  console.log('npm run bench -- NAME [--json] [--scale 0.1] [--data DIR]\n');
  for (const { name: known, about } of BENCHES) console.log(`  ${known.padEnd(12)} ${about}`);
  process.exitCode = name === undefined ? 0 : 2;
} else {
  const result = await bench.run(scale, values.data);
  if (values.json) console.log(JSON.stringify({ ...result, scale, machine: machine() }));
  else print(result);
  process.exitCode = result.agrees ? 0 : 1;
}

function print({ name: title, agrees, figures, ratios, notes }: BenchResult): void {
  console.log(`${title} (scale ${scale}): ${agrees ? 'all sides agree' : 'THE SIDES DISAGREE'}`);
  console.table({ ...figures });
  console.log('Ours over theirs, in the same run:');
  console.table({ ...ratios });
  for (const note of notes) console.log(`- ${note}`);
}
