import type { Pack, PackRule } from '../kernel/index.ts';
import type { Checked, DocumentFields } from './document-fields.ts';
import { expectedBut, type Steps } from './problem.ts';
import { given, toCeiling, toGate } from './to-policy.ts';
import { refuseRepeated } from './unique.ts';

export function toPack(wire: Checked, fields: DocumentFields): Pack {
  const { kind: _, $schema: __, rules, ...plain } = wire;
  refuseRepeated(rules, 'id', ['rules'], fields);
  return {
    ...plain,
    effectiveFrom: fields.effectiveFrom,
    rules: fields.parts(['rules'], rules, (rule, at) => toPackRule(rule, fields, at)),
  };
}

function toPackRule(wire: Checked, fields: DocumentFields, steps: Steps): PackRule {
  const { id, words, source, verified, on, appliesTo, rule } = wire;
  if (on && !verified) {
    fields.refuse([...steps, 'on'], 'an unverified rule is off: expected false, or verified: true');
  }
  const effectiveFrom = fields.day(wire.effectiveFrom, [...steps, 'effectiveFrom']);
  const effectiveTo =
    wire.effectiveTo === null ? null : fields.day(wire.effectiveTo, [...steps, 'effectiveTo']);
  if (effectiveTo !== null && effectiveTo <= effectiveFrom) {
    const later = `a date after effectiveFrom (${wire.effectiveFrom}), or null`;
    fields.refuse([...steps, 'effectiveTo'], expectedBut(later, wire.effectiveTo));
  }
  return {
    id,
    words,
    source,
    effectiveFrom,
    effectiveTo,
    verified,
    on,
    ...given({ appliesTo }),
    rule: toLaw(rule, fields.forRule(effectiveFrom), [...steps, 'rule']),
  };
}

function toLaw(wire: Checked, fields: DocumentFields, steps: Steps): PackRule['rule'] {
  if (wire.kind === 'ceiling') {
    return { kind: 'ceiling', ceiling: toCeiling(wire.ceiling, fields, [...steps, 'ceiling']) };
  }
  if (wire.kind === 'gate') {
    return { kind: 'gate', gate: toGate(wire.gate, fields, [...steps, 'gate']) };
  }
  return wire;
}
