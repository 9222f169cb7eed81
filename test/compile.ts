import { ROOT, run } from './cli.test-support.ts';

/** Before the first file: processes and threads run what is compiled. */
export async function setup(): Promise<void> {
  const { code, out } = await run('node_modules/.bin/tsc', ['-b', 'src/cli', 'bench'], ROOT);
  if (code !== 0) throw new Error(out);
}
