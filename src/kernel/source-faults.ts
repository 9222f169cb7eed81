import type { DataSources } from './data-sources.ts';
import type { PackRule, Words } from './policy.ts';

/** Why data must not be used for a score or a limit. */
export type SourceFault =
  /** Nobody has said where it comes from, and by what right. */
  | { readonly fault: 'undeclared'; readonly source: string }
  /** The law refuses data of this kind. */
  | { readonly fault: 'forbidden'; readonly source: string; readonly law: PackRule }
  /** The law wants a licence of whoever sends it. */
  | { readonly fault: 'unlicensed'; readonly source: string; readonly law: PackRule }
  /** It is looked at for longer than was declared. */
  | { readonly fault: 'beyondHorizon'; readonly source: string; readonly horizon: number };

/** What is taken from a source, and how many days back it looks. */
export interface SourceUse {
  readonly source: string;
  readonly reach: number;
}

/** The first fault of one use, `laws` being those in force; null where the data may be used. */
export function faultOfUse(
  { source, reach }: SourceUse,
  declared: DataSources,
  laws: readonly PackRule[],
): SourceFault | null {
  const found = declared.sources.find((one) => one.source === source);
  if (found === undefined) return { fault: 'undeclared', source };
  const law = laws.find(({ rule }) => rule.kind === 'sources' && rule.refused.includes(found.kind));
  if (law !== undefined) return { fault: 'forbidden', source, law };
  const licensing = laws.find(({ rule }) => rule.kind === 'sources' && rule.licensedOnly);
  if (licensing !== undefined && !found.licensed) {
    return { fault: 'unlicensed', source, law: licensing };
  }
  const { horizon } = found;
  return horizon !== null && reach > horizon ? { fault: 'beyondHorizon', source, horizon } : null;
}

/** In the words of an error message; the article of law is named where there is one. */
export function sourceFaultWords(found: SourceFault): Words {
  const { fault, source } = found;
  switch (fault) {
    case 'undeclared':
      return {
        'zh-CN': `数据来源“${source}”未作声明：须说明用途、授权、是否持牌和可用期限。`,
        en: `Nothing declares the source "${source}": its purpose, consent, licence and horizon are needed.`,
      };
    case 'forbidden':
      return {
        'zh-CN': `${found.law.id} 不允许使用来源“${source}”的数据：${found.law.words['zh-CN']}（${found.law.source}）。`,
        en: `${found.law.id} refuses data of the source "${source}": ${found.law.words.en} (${found.law.source}).`,
      };
    case 'unlicensed':
      return {
        'zh-CN': `按 ${found.law.id}，来源“${source}”须由持牌机构提供：${found.law.words['zh-CN']}（${found.law.source}）。`,
        en: `By ${found.law.id} the source "${source}" needs a licence: ${found.law.words.en} (${found.law.source}).`,
      };
    case 'beyondHorizon':
      return {
        'zh-CN': `来源“${source}”的数据最多可回看 ${found.horizon} 天，这里看得更远。`,
        en: `Data of the source "${source}" may be looked at for ${found.horizon} days; this looks further back.`,
      };
  }
}
