import { type Condition, type EarningRule, featureOf, type Programme } from '../kernel/index.ts';
import type { Checked, DocumentFields } from './document-fields.ts';
import type { Steps } from './problem.ts';

export function toProgramme(wire: Checked, fields: DocumentFields): Programme {
  const { kind: _, $schema: __, earn, refuse, discount, ...plain } = wire;
  return {
    ...plain,
    effectiveFrom: fields.effectiveFrom,
    earn: fields.parts(['earn'], earn, (rule, at) => toEarning(rule, fields, at)),
    refuse: fields.parts(['refuse'], refuse, ({ code, words, when }, at) => ({
      code,
      words,
      when: toCondition(when, fields, [...at, 'when']),
    })),
    discount: fields.part(['discount'], () => toDiscount(discount, fields)),
    holdOut: fields.part(['holdOut'], () => fields.shareOfOne(wire.holdOut, ['holdOut'])),
  };
}

function toEarning(wire: Checked, fields: DocumentFields, steps: Steps): EarningRule {
  const { kind, code, words, points, every } = wire;
  if (kind === 'guidance') return { kind, code, words, points, every };
  const when = fields.parts([...steps, 'when'], wire.when, (condition, at) => {
    refuseRewardForRisk(condition, fields, at);
    return toCondition(condition, fields, at);
  });
  return { kind, code, words, points, every, when };
}

/**
 * Points go to the safer side of a feature only. What a programme rewards is thereby never a higher
 * balance, a further draw or another lender: of all those, more is riskier.
 */
function refuseRewardForRisk(wire: Checked, fields: DocumentFields, steps: Steps): void {
  const { direction } = featureOf(wire.feature);
  const side = wire.atLeast === undefined ? 'atMost' : 'atLeast';
  if (direction === (side === 'atLeast' ? 'safer' : 'riskier')) return;
  const instead = {
    safer: 'more of it is safer: expected atLeast',
    riskier: 'more of it is riskier: expected atMost',
    neutral: 'it says nothing about risk: expected another feature',
  }[direction];
  fields.refuse(
    [...steps, side],
    `rewards what is not safer behaviour; of ${wire.feature}, ${instead}`,
  );
}

function toCondition(wire: Checked, fields: DocumentFields, steps: Steps): Condition {
  const { feature, atLeast, atMost } = wire;
  if ((atLeast === undefined) === (atMost === undefined)) {
    fields.refuse(steps, 'a condition has one side: expected either atLeast or atMost');
  }
  const convert = fields.threshold(feature);
  return atLeast === undefined
    ? { feature, atMost: convert(atMost, [...steps, 'atMost']) }
    : { feature, atLeast: convert(atLeast, [...steps, 'atLeast']) };
}

function toDiscount(wire: Checked, fields: DocumentFields): Programme['discount'] {
  const at = (...steps: readonly string[]): Steps => ['discount', ...steps];
  const { costs, term, upTo } = wire;
  return {
    costs,
    term,
    lowersBy: fields.positiveShare(wire.lowersBy, at('lowersBy')),
    floor: fields.share(wire.floor, at('floor')),
    upTo: { amount: fields.money(upTo.amount, at('upTo', 'amount')), days: upTo.days },
    budget: fields.money(wire.budget, at('budget')),
  };
}
