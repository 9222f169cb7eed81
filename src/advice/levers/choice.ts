import { addDays } from '../../kernel/index.ts';
import { FIRST_PAYMENT_DAYS } from '../means.ts';
import { EFFORT, type Happening, type Level, type Lever, type Step } from '../plan.ts';
import type { Snapshot } from '../snapshot.ts';

/** What the borrower has chosen, and may choose again: offers not wanted, a lower cap of their own. */
export function choiceLever({ ownCap, optedOut, today }: Snapshot): Lever | null {
  if (ownCap === null && !optedOut) return null;
  const on = addDays(today, FIRST_PAYMENT_DAYS);
  const optIn: Choice = [
    { action: 'OPT_IN', by: on },
    { on, type: 'offersOptedIn' },
  ];
  const liftCap: Choice = [
    { action: 'LIFT_OWN_CAP', by: on },
    { on, type: 'ownCapLifted' },
  ];
  const levels = [
    levelOf([]),
    ...(optedOut ? [levelOf([optIn])] : []),
    ...(ownCap === null ? [] : [levelOf([liftCap])]),
    ...(optedOut && ownCap !== null ? [levelOf([optIn, liftCap])] : []),
  ];
  return { name: 'choice', levels };
}

type Choice = readonly [Step, Happening];

function levelOf(choices: readonly Choice[]): Level {
  return {
    effort: EFFORT.ownChoice * choices.length,
    steps: choices.map(([step]) => step),
    assumptions: [],
    happenings: choices.map(([, happening]) => happening),
    outgo: [],
  };
}
