import type { Decision } from '../decision.ts';
import type { Language } from './format.ts';
import type { Glossary } from './glossary.ts';
import { gateDetail, speakerFor } from './speaker.ts';

/** Every ceiling and gate of a decision with its words, whether or not it holds the limit. */
export interface NamedParts {
  /** Lowest first; those that do not bound come last. */
  readonly ceilings: readonly NamedCeiling[];
  readonly gates: readonly NamedGate[];
}

export interface NamedCeiling {
  readonly code: string;
  readonly name: string;
  /** Null where it does not bound. */
  readonly amount: number | null;
  readonly costs: number;
  readonly binds: boolean;
  readonly remedy: string | null;
}

export interface NamedGate {
  readonly code: string;
  readonly name: string;
  readonly open: boolean;
  /** What was seen and what is needed, in a sentence; null for the engine's own gates. */
  readonly detail: string | null;
  readonly clears: string | null;
  readonly costs: number;
  readonly remedy: string | null;
}

/** Throws a RangeError for a code that the glossary lacks: it was made of other documents. */
export function namedParts(decision: Decision, glossary: Glossary, language: Language): NamedParts {
  const speaker = speakerFor(decision, glossary, language);
  const remedy = (code: string): string | null => speaker.term(code).remedy?.[language] ?? null;
  const ceilings = decision.ceilings.map(({ code, amount, costs }) => ({
    code,
    name: speaker.name(code),
    amount,
    costs,
    binds: code === decision.binding,
    remedy: remedy(code),
  }));
  const height = ({ amount }: NamedCeiling): number => amount ?? Number.POSITIVE_INFINITY;
  return {
    ceilings: ceilings.sort((a, b) => (height(a) < height(b) ? -1 : Number(height(a) > height(b)))),
    gates: decision.gates.map((gate) => ({
      code: gate.code,
      name: speaker.name(gate.code),
      open: gate.open,
      detail: gateDetail(speaker, gate),
      clears: gate.clears,
      costs: gate.costs,
      remedy: remedy(gate.code),
    })),
  };
}
