import type { Language } from '../kernel/index.ts';

/** The language that Accept-Language prefers of the two; English where it names neither. */
export function languageOf(header: string | undefined): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part, order) => ({ ...weighed(part), order }))
    .filter(({ weight, language }) => weight > 0 && language !== null)
    .sort((a, b) => b.weight - a.weight || a.order - b.order);
  return wanted[0]?.language ?? 'en';
}

function weighed(part: string): { readonly language: Language | null; readonly weight: number } {
  const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim());
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return { language: languageFor(tag.toLowerCase()), weight: Number(quality ?? 1) };
}

function languageFor(tag: string): Language | null {
  if (tag === 'zh' || tag.startsWith('zh-')) return 'zh-CN';
  return tag === 'en' || tag.startsWith('en-') ? 'en' : null;
}
