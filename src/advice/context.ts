import {
  addMonths,
  CATALOGUE,
  type CompiledRules,
  compileRules,
  type Day,
  type Feature,
  featureOf,
  monthEnds,
  type Rules,
  type Stream,
  slotOf,
} from '../kernel/index.ts';
import {
  ceilingFeatures,
  edgesOf,
  featuresUsed,
  followsGrade,
  scoredFeatures,
} from './rule-features.ts';
import { streamsOf } from './streams.ts';

/** What one policy asks of every account on one day: compiled once, used for all of them. */
export interface Context {
  readonly rules: Rules;
  readonly today: Day;
  /** In months. */
  readonly horizon: number;
  /** Today, then the days on which limits are reviewed. */
  readonly days: readonly Day[];
  readonly compiled: readonly CompiledRules[];
  /** The features that the policy looks at on any of those days, and where they stand in the facts. */
  readonly features: readonly Feature[];
  readonly slots: Int32Array;
  readonly streams: ReadonlySet<Stream>;
  /** By day: what each gate and each of the policy's and the law's ceilings is moved by. */
  readonly gateStreams: readonly (readonly ReadonlySet<Stream>[])[];
  readonly ceilingStreams: readonly (readonly ReadonlySet<Stream>[])[];
  /** By feature, ascending: where more of an action begins to matter. */
  readonly edges: ReadonlyMap<string, readonly number[]>;
}

/** Today, then every month-end within the horizon. */
export function reviewDays(today: Day, horizon: number): readonly Day[] {
  return [today, ...monthEnds((today + 1) as Day, addMonths(today, horizon))];
}

export function createContext(
  rules: Rules,
  today: Day,
  horizon: number,
  days: readonly Day[] = reviewDays(today, horizon),
): Context {
  const compiled = days.map((day) => compileRules(rules, day));
  const names = [...new Set(compiled.flatMap(featuresUsed))];
  const scored = scoredFeatures(rules.scorecard).flatMap(streamsOf);
  return {
    rules,
    today,
    horizon,
    days,
    compiled,
    features: names.map(featureOf),
    slots: Int32Array.from(names, slotOf),
    streams: new Set(names.flatMap(streamsOf)),
    gateStreams: compiled.map(({ gates }) =>
      gates.map(({ document }) => new Set(streamsOf(document.feature))),
    ),
    ceilingStreams: compiled.map(({ ceilings }) =>
      ceilings.map(({ document }) => {
        const own = ceilingFeatures(document).flatMap(streamsOf);
        return new Set(followsGrade(document) ? [...own, ...scored] : own);
      }),
    ),
    edges: edgesByFeature(compiled),
  };
}

function edgesByFeature(
  compiled: readonly CompiledRules[],
): ReadonlyMap<string, readonly number[]> {
  const all = compiled.flatMap(edgesOf);
  return new Map(
    CATALOGUE.map(({ name }) => {
      const edges = all.filter(({ feature }) => feature === name).map(({ at }) => at);
      return [name, [...new Set(edges)].sort((a, b) => a - b)];
    }),
  );
}
