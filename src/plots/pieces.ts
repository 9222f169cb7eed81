import { format } from 'echarts/core';

/** Text as it may stand anywhere in a page, in an attribute too. */
export function escaped(text: string): string {
  return format.encodeHTML(text);
}

/** How a value should be looked at. Always said in words as well: a page may be printed in black. */
export type Tone = 'calm' | 'watch' | 'alarm';

export type TableCell = string | { readonly text: string; readonly tone: Tone };

export interface TableParts {
  readonly head: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
  /** So many columns from the left hold text; the others hold numbers. One where not given. */
  readonly texts?: number;
}

/** A table of plain texts, which need not be escaped before. */
export function table({ head, rows, texts = 1 }: TableParts): string {
  const numeric = (column: number): string => (column < texts ? '' : 'number');
  const heads = head.map((name, i) => element('th', name, numeric(i)));
  const body = rows.map((cells) => {
    const drawn = cells.map((cell, i) => {
      const { text, tone } = typeof cell === 'string' ? { text: cell, tone: '' } : cell;
      return element('td', text, [numeric(i), tone].filter((name) => name !== '').join(' '));
    });
    return `<tr>${drawn.join('')}</tr>`;
  });
  return `<div class="wide"><table><thead><tr>${heads.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody></table></div>`;
}

function element(tag: 'td' | 'th', text: string, names: string): string {
  return `<${tag}${names === '' ? '' : ` class="${names}"`}>${escaped(text)}</${tag}>`;
}

export interface Tile {
  readonly name: string;
  readonly value: string;
  readonly detail?: string;
}

/** Headline figures side by side. */
export function tiles(shown: readonly Tile[]): string {
  const drawn = shown.map(
    ({ name, value, detail = '' }) =>
      `<div><span>${escaped(name)}</span><strong>${escaped(value)}</strong><em>${escaped(detail)}</em></div>`,
  );
  return `<div class="tiles">
${drawn.join('\n')}
</div>`;
}

/** A chart with what it shows in words, which stand for it where it cannot be seen. */
export function figure(svg: string, caption: string): string {
  return `<figure><div class="wide">${svg}</div><figcaption>${escaped(caption)}</figcaption></figure>`;
}

export function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`;
}
