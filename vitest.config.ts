import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** How fast a page is can only be measured while nothing else runs. */
const MEASURING = ['test/web/demo.test.ts', 'test/web/plans.test.ts'];
const WHOLE = { globalSetup: ['./test/compile.ts', './test/server.ts'] };

export default defineConfig({
  test: {
    projects: [
      project('measuring', 0, { ...WHOLE, include: MEASURING, maxWorkers: 1, isolate: true }),
      project('parts', 1, { include: ['src/**/*.test.ts'], maxWorkers: 2 }),
      project('all else', 1, {
        ...WHOLE,
        include: ['test/**/*.test.ts'],
        exclude: MEASURING,
        maxWorkers: 2,
      }),
    ],
  },
});

/** Projects run one after another, in the order of their groups. */
function project(
  name: string,
  groupOrder: number,
  test: NonNullable<TestProjectInlineConfiguration['test']>,
): TestProjectInlineConfiguration {
  const patience = { testTimeout: 120_000, hookTimeout: 120_000 };
  // Most files load the same modules, which takes longer than many of their tests.
  const isolate = false;
  // What is compiled runs as it is.
  const server = { deps: { external: [/\/dist\//] } };
  return { test: { ...patience, isolate, server, ...test, name, sequence: { groupOrder } } };
}
