import Table from 'cli-table3';

const LINES =
  'top top-mid top-left top-right bottom bottom-mid bottom-left bottom-right left left-mid mid mid-mid right right-mid';
/** Lines between all rows would take half of a terminal's height: blanks keep the columns apart. */
const BLANKS = {
  ...Object.fromEntries(LINES.split(' ').map((line) => [line, ''])),
  middle: '  ',
};

/** Rows under a head, drawn for a terminal; numbers stand to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const isNumber = (text: string | undefined): boolean =>
    /^[-+~]?(?:[A-Z]{0,3}[¥$€£])?\d[\d,.% ]*$/.test(text ?? '');
  const drawn = new Table({
    head: [...head],
    chars: BLANKS,
    colAligns: head.map((_, i) => (rows.every((row) => isNumber(row[i])) ? 'right' : 'left')),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  drawn.push(...rows.map((row) => [...row]));
  return drawn.toString().replaceAll(/ +$/gm, '');
}
