import { expect, test, vi } from 'vitest';
import type { Command } from './command.ts';
import { Committers } from './committer.ts';

const command: Command<null> = {
  account: 'a',
  opens: false,
  eventIds: [],
  authorizationIds: [],
  apply: async () => null,
};

test('commits that take long are followed by smaller ones, and these grow again when they are quick', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const sizes: number[] = [];
  let milliseconds = 150;
  const committers = new Committers(1, async (commands) => {
    sizes.push(commands.length);
    if (sizes.length === 4) milliseconds = 10;
    vi.advanceTimersByTime(milliseconds);
    return commands.map(() => null);
  });
  await Promise.all(Array.from({ length: 1_000 }, () => committers.submit(command)));
  vi.useRealTimers();
  expect(sizes.slice(0, 4)).toEqual([250, 125, 63, 50]);
  expect(sizes.slice(4, 7)).toEqual([75, 113, 170]);
  expect(sizes.reduce((sum, size) => sum + size)).toBe(1_000);
});
