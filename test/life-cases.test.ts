import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  type Day,
  decideLife,
  evolveLife,
  type Life,
  type LifeCommand,
  type LifeEvent,
  type LifeRules,
  type LivedEvent,
  opened,
} from '../src/kernel/index.ts';

type On<T> = T & { readonly on: Day };

interface Case {
  readonly it: string;
  readonly given: readonly On<LivedEvent>[];
  readonly when: On<LifeCommand>;
  readonly then?: readonly LifeEvent[];
  readonly refused?: string;
}

const RULES: LifeRules = {
  riseOnAcceptance: true,
  offerStands: 30,
  cutNotice: 14,
  feeNotice: 45,
  answerRequest: 30,
  answerDispute: 20,
  answerReview: 30,
  temporaryAtMost: 60,
};

/** What a decision says unless the case says otherwise. */
const PLAIN = {
  frozenBy: null,
  forced: false,
  byOwnCap: false,
  atMost: Infinity,
  balance: 0,
  needsApproval: false,
  answersRequest: false,
};

const file = new URL('cases/life-of-a-limit.yaml', import.meta.url);
const cases = parse(readFileSync(file, 'utf8')) as readonly Case[];

test.each(cases.map((one) => [one.it, one] as const))('%s', (_, { given, when, then, refused }) => {
  const before = given.reduce<Life>(
    (life, { on, ...event }) => evolveLife(life, event as LivedEvent, on),
    opened(0 as Day),
  );
  const { on, ...asked } = when;
  const command = (asked.type === 'takeDecision' ? { ...PLAIN, ...asked } : asked) as LifeCommand;
  const answer = decideLife(command, before, RULES, on);
  expect(answer).toEqual(refused === undefined ? { events: then } : { refused });
});
