import type { Language, Words } from '../kernel/index.ts';
import { escaped } from './pieces.ts';
import { STYLE } from './style.ts';

export interface PageParts {
  readonly title: Words;
  /** One line below the title. */
  readonly lead: Words;
  readonly sections: readonly Section[];
  /** Below all sections. */
  readonly note: Words;
}

export interface Section {
  readonly heading: Words;
  /** HTML, made with the pieces. */
  readonly body: (language: Language) => string;
}

const LANGUAGES = [
  { id: 'zh', language: 'zh-CN', name: '中文' },
  { id: 'en', language: 'en', name: 'English' },
] as const;

/**
 * One HTML file without anything from outside: both languages, one shown at a time, switched by a
 * radio button and no script. In print both stand one after the other. The same parts give the same
 * bytes.
 */
export function page(parts: PageParts): string {
  const { title } = parts;
  const switches = LANGUAGES.map(
    ({ id, language, name }, i) =>
      `<input type="radio" name="language" id="${id}"${i === 0 ? ' checked' : ''}><label for="${id}" lang="${language}">${name}</label>`,
  );
  const bodies = LANGUAGES.map(
    ({ id, language }) =>
      `<main class="${id}" lang="${language}">${body(parts, language, id)}</main>`,
  );
  return renumbered(`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Headroom · ${escaped(title['zh-CN'])} · ${escaped(title.en)}</title>
<style>${STYLE}</style>
</head>
<body>
${switches.join('\n')}
${bodies.join('\n')}
</body>
</html>
`);
}

function body({ title, lead, sections, note }: PageParts, language: Language, id: string): string {
  const entries = sections.map(
    ({ heading }, i) => `<li><a href="#${id}-${i + 1}">${escaped(heading[language])}</a></li>`,
  );
  const drawn = sections.map(
    ({ heading, body: draw }, i) => `<section id="${id}-${i + 1}">
<h2>${escaped(heading[language])}</h2>
${draw(language)}
</section>`,
  );
  return `
<h1>${escaped(title[language])}</h1>
<p class="lead">${escaped(lead[language])}</p>
<nav><ol>${entries.join('')}</ol></nav>
${drawn.join('\n')}
<p class="note">${escaped(note[language])}</p>
`;
}

/** Ids that ECharts gave by a count of the process, counted from the page's own beginning. */
function renumbered(html: string): string {
  const numbers = new Map<string, number>();
  return html.replace(/(?<= id="|url\(#|href="#)zr(\d+)-/g, (_, id: string) => {
    const number = numbers.get(id) ?? numbers.size;
    numbers.set(id, number);
    return `plot${number}-`;
  });
}
