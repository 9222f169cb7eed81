import Table from 'cli-table3';

/** Rows under a head, drawn for a terminal; numbers stand to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const isNumber = (text: string | undefined): boolean =>
    /^[-+~¥$NT\d][\d,.%¥ ]*$/.test(text ?? '');
  const drawn = new Table({
    head: [...head],
    colAligns: head.map((_, i) => (rows.every((row) => isNumber(row[i])) ? 'right' : 'left')),
    style: { head: [], border: [] },
  });
  drawn.push(...rows.map((row) => [...row]));
  return drawn.toString();
}
