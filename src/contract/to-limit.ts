import { type Dated, type Day, formatDay, type Money, type Policy } from '../kernel/index.ts';
import { formatAmount } from './amount.ts';
import type { Checked, DocumentFields } from './document-fields.ts';
import { expectedBut, shown } from './problem.ts';

/** The bounds of the limit: each a whole multiple of the step, and the cap never below the floor. */
export function toLimit(wire: Checked, fields: DocumentFields): Policy['limit'] {
  const floor = fields.dated(wire.floor, ['limit', 'floor'], fields.money);
  const cap = fields.dated(wire.cap, ['limit', 'cap'], fields.money);
  const step = fields.money(wire.step, ['limit', 'step']);
  const written = (amount: Money) => shown(formatAmount(amount, fields.currency));
  if (step === 0) fields.refuse(['limit', 'step'], expectedBut('an amount above 0', wire.step));
  else if (step > 0) {
    for (const [name, amounts] of [['floor', floor] as const, ['cap', cap] as const]) {
      const odd = amounts.find(({ value }) => Math.abs(value % step) > 0);
      if (odd === undefined) continue;
      const message = `expected a multiple of the step (${written(step)}), found ${written(odd.value)}`;
      fields.refuse(['limit', name], message);
    }
  }
  for (const [day, least, most] of together(floor, cap)) {
    if (!(most < least)) continue;
    const message = `is below the floor on ${formatDay(day)}: ${written(most)} < ${written(least)}`;
    fields.refuse(['limit', 'cap'], message);
  }
  return { floor, cap, step };
}

/** Both values on every day on which one of them changes. */
function together(a: Dated<Money>, b: Dated<Money>): readonly (readonly [Day, Money, Money])[] {
  const days = new Set([...a, ...b].map(({ from }) => from));
  return [...days]
    .sort((one, other) => one - other)
    .flatMap((day) => {
      const [of, against] = [a, b].map((dated) => dated.findLast(({ from }) => from <= day)?.value);
      return of === undefined || against === undefined ? [] : [[day, of, against] as const];
    });
}
