import { inForce } from './dated.ts';
import type { Day } from './day.ts';
import type { Hold } from './decision.ts';
import { slotOf } from './features/catalogue.ts';
import type { Gate } from './policy.ts';

/** A gate with its parameters of one day. */
export interface CompiledGate {
  readonly document: Gate;
  readonly slot: number;
  readonly threshold: number;
  readonly atLeast: boolean;
  readonly openWhenMissing: boolean;
  /** In basis points of the limit, where the gate forces a cut. */
  readonly cutTo: number;
  readonly hold: Hold;
  readonly clears: { readonly slot: number; readonly reaches: number } | null;
}

export function compileGate(gate: Gate, day: Day): CompiledGate {
  const atLeast = 'atLeast' in gate.open;
  return {
    document: gate,
    slot: slotOf(gate.feature),
    threshold: inForce('atLeast' in gate.open ? gate.open.atLeast : gate.open.atMost, day),
    atLeast,
    openWhenMissing: gate.whenMissing === 'open',
    cutTo: gate.effect.kind === 'cut' ? inForce(gate.effect.to, day) : 10_000,
    hold: Object.freeze({ code: gate.code, kind: 'gate' }),
    clears:
      gate.clears === undefined
        ? null
        : { slot: slotOf(gate.clears.feature), reaches: gate.clears.reaches },
  };
}

export function isOpen(gate: CompiledGate, value: number): boolean {
  if (Number.isNaN(value)) return gate.openWhenMissing;
  return gate.atLeast ? value >= gate.threshold : value <= gate.threshold;
}
