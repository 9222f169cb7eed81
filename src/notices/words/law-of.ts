import type { Headroom } from '../../app/index.ts';
import {
  CATALOGUE,
  type Decision,
  type Pack,
  type Particular,
  type Policy,
  parseDay,
  rulesInForce,
  sourcesOf,
} from '../../kernel/index.ts';
import type { ToldDecision } from './decision-notice.ts';

type Documents = Pick<Headroom, 'document'>;

/** What the law asks the notice of a decision to say, by the documents that it was made with. */
export async function lawOf(
  decision: Decision,
  documents: Documents,
): Promise<Pick<ToldDecision, 'particulars' | 'onReport'>> {
  const { versions } = decision;
  const policy = await contentOf<Policy>('limit-policy', versions.policy, documents);
  const pack = await contentOf<Pack>('jurisdiction-pack', versions.pack, documents);
  const onReport = usesReport(decision, policy);
  if (policy === null || pack === null) return { particulars: [], onReport };
  const day = parseDay(decision.day);
  const rules = day === null ? [] : rulesInForce(pack, policy, day);
  const particulars = new Set<Particular>();
  for (const { rule } of rules) if (rule.kind === 'tell') particulars.add(rule.what);
  return { particulars: [...particulars], onReport };
}

/** A version is written as cn-personal@1. */
async function contentOf<T>(
  kind: 'limit-policy' | 'jurisdiction-pack',
  version: string | null,
  documents: Documents,
): Promise<T | null> {
  if (version === null) return null;
  const at = version.lastIndexOf('@');
  const found = await documents.document(kind, version.slice(0, at), Number(version.slice(at + 1)));
  return found === null ? null : (found.content as T);
}

const FROM_REPORT: ReadonlySet<string> = new Set(
  CATALOGUE.filter((feature) => sourcesOf(feature).includes('bureau')).map(({ name }) => name),
);

/** Whether anything that was known from an agency's report took part: rather once too often. */
function usesReport({ gates, score, ceilings }: Decision, policy: Policy | null): boolean {
  const seen = [
    ...gates.filter((gate) => gate.seen !== null).map(({ feature }) => feature),
    ...score.characteristics.filter(({ value }) => value !== null).map(({ feature }) => feature),
    ...(score.pairs ?? []).flatMap(({ features }) => features),
  ];
  const bounding = new Set(
    ceilings.filter(({ amount }) => amount !== null).map(({ code }) => code),
  );
  const written = (policy?.ceilings ?? []).filter(({ code }) => bounding.has(code));
  return seen.some((name) => name !== null && FROM_REPORT.has(name)) || written.some(namesReport);
}

function namesReport(part: unknown): boolean {
  if (typeof part === 'string') return FROM_REPORT.has(part);
  return typeof part === 'object' && part !== null && Object.values(part).some(namesReport);
}
