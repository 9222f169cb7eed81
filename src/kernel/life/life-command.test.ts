import { expect, test } from 'vitest';
import type { Decision } from '../decision.ts';
import { commandOf } from './life-command.ts';

test('what lies over a limit is bound by hard ceilings, but the lender’s own offer and the borrower’s wish', () => {
  const ceiling = (code: string, amount: number | null, hard: boolean) => ({ code, amount, hard });
  const ceilings = [
    ceiling('PRODUCT_CAP', 500, true),
    ceiling('OWN_CAP', 400, true),
    ceiling('CAP_OF_A_LAW', 900, true),
    ceiling('UNKNOWN_BY_NOW', null, true),
    ceiling('ABILITY_TO_PAY', 300, false),
  ];
  const decision = { gates: [], ceilings, limit: 300, previous: 300 } as unknown as Decision;
  const about = { balance: 0, needsApproval: false, answersRequest: false } as never;
  expect(commandOf(decision, about).atMost).toBe(900);
  expect(commandOf({ ...decision, ceilings: [] }, about).atMost).toBe(Infinity);
});
