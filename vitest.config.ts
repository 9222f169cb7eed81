import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** How fast a page is can only be measured while nothing else runs. */
const MEASURING = ['test/web/demo.test.ts', 'test/web/plans.test.ts'];

export default defineConfig({
  test: {
    projects: [
      project('measuring', 0, { include: MEASURING, maxWorkers: 1 }),
      project('all else', 1, {
        include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
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
  const patience = { testTimeout: 60_000, hookTimeout: 120_000 };
  return { test: { ...patience, ...test, name, sequence: { groupOrder } } };
}
