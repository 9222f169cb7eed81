import { type Rules, rulesInForce, rulesOn } from '../compile.ts';
import type { DataSources } from '../data-sources.ts';
import { type Day, formatDay } from '../day.ts';
import { CATALOGUE } from '../features/catalogue.ts';
import type { Feature } from '../features/feature.ts';
import { reachOf, sourcesOf } from '../features/sources-of.ts';
import type { Pack, PackRule } from '../policy.ts';
import { faultOfUse, type SourceFault, sourceFaultWords } from '../source-faults.ts';
import { KNOWN_SOURCES, OWN_SOURCE } from '../sources.ts';
import type { Finding, FindingCode } from './finding.ts';
import { partsOf } from './parts.ts';

const CODES: Readonly<Record<SourceFault['fault'], FindingCode>> = {
  undeclared: 'SOURCE_UNDECLARED',
  forbidden: 'SOURCE_FORBIDDEN',
  unlicensed: 'SOURCE_UNLICENSED',
  beyondHorizon: 'SOURCE_BEYOND_HORIZON',
};

const FEATURES: ReadonlyMap<string, Feature> = new Map(CATALOGUE.map((one) => [one.name, one]));

/**
 * What a policy, its scorecard and its pack take from sources that the lender has not declared, that the
 * law refuses, or for longer than declared, on every date on which a law about sources begins or ends.
 */
export function checkSources(rules: Rules, declared: DataSources): readonly Finding[] {
  const found = new Map<string, Finding>();
  for (const day of datesOf(rules)) {
    const laws = rules.pack === null ? [] : rulesInForce(rules.pack, rules.policy, day);
    for (const { feature, where } of partsOf(rules, day).features) {
      for (const fault of faultsOf(feature, declared, laws)) {
        const key = `${fault.fault} ${fault.source} ${where}`;
        if (!found.has(key)) found.set(key, finding(fault, feature, where, day));
      }
    }
  }
  return [...found.values()];
}

/**
 * The faults of a column of a sample: a feature of the catalogue, or a column of a plain table, for which
 * some source has to be declared.
 */
export function faultsOfColumn(
  column: string,
  declared: DataSources,
  laws: readonly PackRule[],
): readonly SourceFault[] {
  if (FEATURES.has(column)) return faultsOf(column, declared, laws);
  const source = declared.sources.find(({ columns }) => columns.includes(column));
  return [faultOfUse({ source: source?.source ?? column, reach: 0 }, declared, laws) ?? []].flat();
}

/** What a lender declares for a jurisdiction, and its law; null where no pack is kept for it. */
export interface SourcesOfJurisdiction {
  readonly declared: DataSources;
  readonly pack: Pack | null;
}

/**
 * Why what a source says must not even be taken in on a day: the law of every jurisdiction for which it is declared
 * refuses data of its kind, or asks for a licence that it lacks. Of a source that nobody has declared nothing is known.
 */
export function faultOfIntake(
  source: string,
  jurisdictions: readonly SourcesOfJurisdiction[],
  on: Day,
): SourceFault | null {
  const faults = jurisdictions
    .filter(({ declared }) => declared.sources.some((one) => one.source === source))
    .map(({ declared, pack }) =>
      faultOfUse({ source, reach: 0 }, declared, pack === null ? [] : rulesOn(pack, on)),
    );
  return faults.every((fault) => fault !== null) ? (faults[0] ?? null) : null;
}

/** The lender's own records need no declaration. */
function faultsOf(
  feature: string,
  declared: DataSources,
  laws: readonly PackRule[],
): readonly SourceFault[] {
  const known = FEATURES.get(feature);
  if (known === undefined) return [];
  const reach = reachOf(known);
  return sourcesOf(known).flatMap((source) => {
    if (source === KNOWN_SOURCES[OWN_SOURCE]) return [];
    return faultOfUse({ source, reach }, declared, laws) ?? [];
  });
}

function datesOf({ policy, pack }: Rules): readonly Day[] {
  const laws = (pack?.rules ?? []).filter(({ on, rule }) => on && rule.kind === 'sources');
  const dates = laws.flatMap(({ effectiveFrom, effectiveTo }) => [effectiveFrom, effectiveTo ?? 0]);
  const later = dates.filter((date) => date > policy.effectiveFrom) as Day[];
  return [policy.effectiveFrom, ...new Set(later.sort((a, b) => a - b))];
}

function finding(fault: SourceFault, feature: string, where: string, day: Day): Finding {
  return {
    severity: 'error',
    code: CODES[fault.fault],
    where,
    message: sourceFaultWords(fault),
    data: { feature, source: fault.source, from: formatDay(day) },
  };
}
