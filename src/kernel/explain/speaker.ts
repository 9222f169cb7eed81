import type { CharacteristicTrace, Decision, GateTrace, PairTrace } from '../decision.ts';
import { featureOf } from '../features/catalogue.ts';
import { type Formats, formatsFor, type Language } from './format.ts';
import type { Glossary, Term } from './glossary.ts';
import { type FeatureSeen, PHRASES, type Phrases } from './phrases.ts';

/** One language's words about one decision: names, formats and sentences together. */
export interface Speaker {
  readonly language: Language;
  readonly phrases: Phrases;
  readonly formats: Formats;
  readonly term: (code: string) => Term;
  readonly name: (code: string) => string;
  readonly feature: (name: string) => string;
  readonly value: (feature: string, value: number) => string;
}

/** Throws a RangeError for a code that the glossary lacks: it was made of other documents. */
export function speakerFor(decision: Decision, glossary: Glossary, language: Language): Speaker {
  const formats = formatsFor(language, decision.currency, glossary.digits);
  const term = (code: string): Term => {
    const found = glossary.terms.get(code);
    if (found === undefined) throw new RangeError(`the glossary has no words for ${code}`);
    return found;
  };
  return {
    language,
    phrases: PHRASES[language],
    formats,
    term,
    name: (code) => term(code).words[language],
    feature: (name) => featureOf(name).words[language],
    value: (name, value) => formats.value(featureOf(name).unit, value),
  };
}

/** What was seen and what was needed, where the gate looks at a feature. */
export function gateDetail(speaker: Speaker, gate: GateTrace): string | null {
  if (gate.feature === null) return null;
  const feature = speaker.feature(gate.feature);
  if (gate.seen === null) return speaker.phrases.missing(feature);
  const seen = speaker.value(gate.feature, gate.seen);
  return speaker.phrases[gate.comparison](
    feature,
    seen,
    speaker.value(gate.feature, gate.threshold),
  );
}

export function characteristicValue(speaker: Speaker, trace: CharacteristicTrace): string | null {
  return valueSeen(speaker, trace.feature, trace.value);
}

function valueSeen(speaker: Speaker, feature: string, value: number | null): string | null {
  return value === null ? null : speaker.value(feature, value);
}

/** Both features of a pair with their values, as one phrase. */
export function pairSeen(speaker: Speaker, { features, values }: PairTrace): string {
  const seen = (place: 0 | 1): FeatureSeen => ({
    feature: speaker.feature(features[place]),
    value: valueSeen(speaker, features[place], values[place]),
  });
  return speaker.phrases.pair(seen(0), seen(1));
}
