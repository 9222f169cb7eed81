import { featureOf } from '../features/catalogue.ts';
import { type CompiledGate, isOpen } from '../gates.ts';
import type { Finding } from './finding.ts';
import { domainOf, type Span } from './span.ts';
import type { Subject } from './subject.ts';

/** Gates that no value can shut or open, cuts that do not cut, and dates of opening without a clock. */
export function checkGates(subject: Subject): readonly Finding[] {
  return subject.rules.gates.flatMap((gate, i) => {
    const where = subject.gatePaths[i] as string;
    return [
      ...checkReach(subject, gate, where),
      ...checkCut(gate, where),
      ...checkClearing(gate, where),
    ];
  });
}

function checkReach(subject: Subject, gate: CompiledGate, where: string): readonly Finding[] {
  const domain = domainOf(featureOf(gate.document.feature));
  const states = reachableStates(gate, domain);
  if (states.open && states.shut) return [];
  return [states.open ? neverShuts(subject, gate, where) : neverOpens(subject, gate, where)];
}

function reachableStates(gate: CompiledGate, domain: Span): { open: boolean; shut: boolean } {
  const values = [domain.lo, domain.hi, ...(domain.missing ? [Number.NaN] : [])];
  const states = values.map((value) => isOpen(gate, value));
  return { open: states.includes(true), shut: states.includes(false) };
}

function neverShuts({ wording }: Subject, gate: CompiledGate, where: string): Finding {
  const feature = featureOf(gate.document.feature);
  const range = wording.range(feature, domainOf(feature));
  return {
    severity: 'warning',
    code: 'GATE_NEVER_SHUTS',
    where,
    message: {
      'zh-CN': `这个闸门永远不会关闭：${range['zh-CN']}都满足其条件。`,
      en: `This gate never shuts: it is open for ${range.en}.`,
    },
    data: { feature: feature.name, threshold: gate.threshold },
  };
}

function neverOpens({ wording }: Subject, gate: CompiledGate, where: string): Finding {
  const feature = featureOf(gate.document.feature);
  const range = wording.range(feature, domainOf(feature));
  return {
    severity: 'error',
    code: 'GATE_NEVER_OPENS',
    where,
    message: {
      'zh-CN': `这个闸门永远不会打开：${range['zh-CN']}都不满足其条件，额度永远无法提升。`,
      en: `This gate never opens: it is shut for ${range.en}, so no limit can ever rise.`,
    },
    data: { feature: feature.name, threshold: gate.threshold },
  };
}

function checkCut({ document, cutTo }: CompiledGate, where: string): readonly Finding[] {
  if (document.effect.kind !== 'cut' || cutTo < 10_000) return [];
  return [
    {
      severity: 'warning',
      code: 'CUT_WITHOUT_EFFECT',
      where: `${where}.effect.to`,
      message: {
        'zh-CN': `降至原额度的 ${cutTo / 100}% 并不降低额度；如只需停止提额，请用 hold。`,
        en: `A cut to ${cutTo / 100}% of the limit lowers nothing; to stop rises only, use hold.`,
      },
      data: { to: cutTo },
    },
  ];
}

/** A date of opening can be given only for what grows by one each day. */
function checkClearing({ document: { clears } }: CompiledGate, where: string): readonly Finding[] {
  if (clears === undefined) return [];
  const { value, words } = featureOf(clears.feature);
  if ('take' in value && value.take === 'daysSince') return [];
  return [
    {
      severity: 'error',
      code: 'CLEARS_WITHOUT_CLOCK',
      where: `${where}.clears.feature`,
      message: {
        'zh-CN': `“${words['zh-CN']}”不随每天加一，无法据此给出闸门打开的日期；需要“距……的天数”一类的特征。`,
        en: `"${words.en}" does not grow by one each day, so it gives no date on which the gate opens; expected a feature that counts days since something.`,
      },
      data: { feature: clears.feature },
    },
  ];
}
