import { createWhatIf, type Standpoint, type SubjectCosts, tellOutcome } from '../advice/index.ts';
import type { Schemas } from '../client/index.ts';
import { formatDay, type Money } from '../kernel/index.ts';
import type { Supposed } from './client/index.ts';
import type { Language } from './language/index.ts';

export { featureOf } from '../kernel/index.ts';

type WhatIf = Schemas['WhatIf'];

/** The service's own engine, in the page: it answers as the service does, without asking it. */
export interface Engine {
  readonly room: WhatIf['room'];
  /** In major units: how much higher the limit would be today, subject by subject. */
  readonly costs: SubjectCosts;
  /** Whether a promise is kept under the better of the rules of then and now. */
  readonly keepsPromises: boolean;
  readonly answer: (supposed: Supposed, language: Language) => WhatIf;
}

/** Throws where the account is not open: the service would not have sent its standpoint. */
export function createEngine(sent: Schemas['Standpoint']): Engine {
  // The schema leaves open what the engine alone reads.
  const standpoint = sent as unknown as Standpoint;
  const made = createWhatIf(standpoint);
  if ('refused' in made) throw new Error(made.refused);
  const { room, costs } = made.ok;
  const scale = 10 ** standpoint.digits;
  const major = <Amount extends number>(minor: Amount) => (minor / scale) as Amount;
  return {
    room: { ...room, pay: major(room.pay), owedElsewhere: major(room.owedElsewhere) },
    costs: {
      damping: major(costs.damping),
      arrears: major(costs.arrears),
      elsewhere: major(costs.elsewhere),
      ownRecord: major(costs.ownRecord),
      together: major(costs.together),
    },
    keepsPromises: standpoint.rules.policy.keepsPromises === true,
    answer: ({ pay, lenders, months }, language) => {
      const minor = Math.round(pay * scale) as Money;
      const outcome = made.ok.answer({ pay: minor, lenders, months });
      const told = tellOutcome(outcome, standpoint, language);
      return {
        supposed: { ...outcome.supposed, pay: major(outcome.supposed.pay) },
        room: { ...room, pay: major(room.pay), owedElsewhere: major(room.owedElsewhere) },
        day: formatDay(outcome.day),
        limit: major(outcome.limit),
        path: outcome.path.map(({ day, limit }) => ({ day: formatDay(day), limit: major(limit) })),
        holds: outcome.holds.map(({ code }, i) => ({ code, words: told.holds[i] ?? '' })),
        assumptions: outcome.assumptions.map(({ code }, i) => ({
          code,
          words: told.assumptions[i] ?? '',
        })),
      };
    },
  };
}
