import type { NoticeSection, NoticeText } from '../app/index.ts';
import type { Language } from '../kernel/index.ts';

/** A notice as plain text. */
export function noticeAsText({ sections }: Pick<NoticeText, 'sections'>): string {
  return sections.map(sectionAsText).join('\n\n');
}

function sectionAsText({ heading, lines }: NoticeSection): string {
  if (heading === null) return lines.join('\n\n');
  return [heading, ...lines.map((line) => `• ${line}`)].join('\n');
}

/** A notice as a page of its own, without anything that has to be fetched. */
export function noticeAsHtml({ subject, sections }: NoticeText, language: Language): string {
  return pageOf(subject, sections.map(sectionAsHtml).join('\n'), language);
}

/** `body` is HTML already. */
export function pageOf(title: string, body: string, language: Language): string {
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body style="font: 16px/1.6 sans-serif; color: #1f2328; max-width: 40em; margin: 2em auto; padding: 0 1em">
<h1 style="font-size: 1.25em">${escaped(title)}</h1>
${body}
</body>
</html>
`;
}

function sectionAsHtml({ heading, lines }: NoticeSection): string {
  if (heading === null) return lines.map((line) => `<p>${escaped(line)}</p>`).join('\n');
  const items = lines.map((line) => `<li>${escaped(line)}</li>`).join('\n');
  return `<h2 style="font-size: 1em">${escaped(heading)}</h2>\n<ul>\n${items}\n</ul>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] as string);
}
