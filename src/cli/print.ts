/** Letters as wide as two: Chinese, with its punctuation. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/;
/** What may not be torn: a wide letter or a word, each with the punctuation and the blanks behind it. */
const PIECE = new RegExp(
  `(?:${WIDE.source}|(?:(?!${WIDE.source})\\S)+)[，。；：！？、）》”]*\\s*`,
  'gu',
);
/** The blanks, and the sign of a list, that the lines after the first stand behind, too. */
const HANGS = /^\s*(?:[•→] )?/;

/** Prints sentences; at a terminal, broken between words. */
export function print(text: string): void {
  console.log(wrapped(text, process.stdout.columns));
}

/** Lines of at most so many columns, or as they are where it is not known how many there are. */
export function wrapped(text: string, columns: number | undefined): string {
  if (columns === undefined) return text;
  return text
    .split('\n')
    .map((line) => wrappedLine(line, columns))
    .join('\n');
}

interface BothLanguages {
  readonly en: string;
  readonly 'zh-CN': string;
}

/** What a table calls a row: English, and Chinese under it, each of at most so many columns. */
export function inBoth({ en, 'zh-CN': zh }: BothLanguages, columns: number): string {
  return wrapped(`${en}\n  ${zh}`, columns);
}

function wrappedLine(line: string, columns: number): string {
  const [hangs = ''] = HANGS.exec(line) ?? [];
  const indent = ' '.repeat(hangs.length);
  const lines: string[] = [];
  let current = hangs;
  for (const [piece] of line.slice(hangs.length).matchAll(PIECE)) {
    if (widthOf(current + piece.trimEnd()) > columns && current.trim() !== '') {
      lines.push(current.trimEnd());
      current = indent;
    }
    current += piece;
  }
  return [...lines, current].join('\n');
}

function widthOf(text: string): number {
  return [...text].reduce((width, letter) => width + (WIDE.test(letter) ? 2 : 1), 0);
}
