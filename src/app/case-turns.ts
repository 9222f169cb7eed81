import {
  addDays,
  type Change,
  type Day,
  type Life,
  type LifeRules,
  type Money,
  type Pending,
  riseOf,
} from '../kernel/index.ts';
import type { CaseKind } from './desk.ts';

/** The cases of one account that a transaction began, and those that it ended. */
export interface CaseTurns {
  readonly opened: readonly OpenedCase[];
  readonly ended: readonly { readonly kind: CaseKind; readonly id: string }[];
}

export interface OpenedCase {
  readonly kind: CaseKind;
  readonly id: string;
  readonly on: Day;
  readonly answerBy: Day;
  readonly amount: Money | null;
}

export const NO_TURNS: CaseTurns = { opened: [], ended: [] };

/** `before` is null where it was not kept: what is open then may have been open before. */
export function caseTurns(before: Life | null, after: Life, rules: LifeRules): CaseTurns {
  if (before === after) return NO_TURNS;
  const [was, is] = [openIn(before, rules), openIn(after, rules)];
  const isIn = (list: readonly OpenedCase[], { kind, id }: OpenedCase): boolean =>
    list.some((one) => one.kind === kind && one.id === id);
  return {
    opened: is.filter((one) => !isIn(was, one)),
    ended: was.filter((one) => !isIn(is, one)).map(({ kind, id }) => ({ kind, id })),
  };
}

function openIn(life: Life | null, rules: LifeRules): readonly OpenedCase[] {
  if (life === null || life.status !== 'open') return [];
  const caseOf = (kind: CaseKind, days: number) => {
    return ({ id, on, answerBy }: Pending): OpenedCase => ({
      ...{ kind, id, on, amount: null },
      answerBy: answerBy ?? addDays(on, days),
    });
  };
  return [
    ...risesIn(life.change),
    ...life.disputes.map(caseOf('dispute', rules.answerDispute)),
    ...life.reviews.map(caseOf('review', rules.answerReview)),
  ];
}

function risesIn(change: Change): readonly OpenedCase[] {
  if (change.status !== 'proposed') return [];
  const { on, answerBy, amount } = change;
  return [{ kind: 'rise', id: riseOf(change), on, answerBy, amount }];
}
