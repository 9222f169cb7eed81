import { inForce } from '../dated.ts';
import type { RowAmount, TableCeiling, Words } from '../policy.ts';
import type { Finding } from './finding.ts';
import type { Subject } from './subject.ts';
import {
  cellsIn,
  decidingRows,
  layOut,
  type Region,
  regionsOf,
  regionWords,
  type TableCells,
} from './table-cells.ts';
import { firstOf, listOf, same } from './wording.ts';

/** A table of more cells is not laid out. */
const CELLS_MAX = 200_000;
/** Regions named in one message. */
const NAMED_MAX = 3;

/** Gaps, overlaps and rows that can never match, by laying out every table cell by cell. */
export function checkTables(subject: Subject): readonly Finding[] {
  return subject.rules.ceilings.flatMap(({ document }, i) => {
    if (document.kind !== 'table') return [];
    return checkTable(subject, document, subject.ceilingPaths[i] as string);
  });
}

interface Table {
  readonly subject: Subject;
  readonly document: TableCeiling;
  readonly where: string;
  readonly cells: TableCells;
  readonly deciding: Int16Array;
}

function checkTable(subject: Subject, document: TableCeiling, where: string): readonly Finding[] {
  const cells = layOut(document, subject.rules.scorecard.grades);
  if (cells.size > CELLS_MAX) return [notAnalysed(where, cells.size)];
  const table = { subject, document, where, cells, deciding: decidingRows(cells) };
  return [...gaps(table), ...deadRows(table), ...overlaps(table)];
}

function notAnalysed(where: string, size: number): Finding {
  return {
    severity: 'note',
    code: 'TABLE_NOT_ANALYSED',
    where,
    message: {
      'zh-CN': `此表按阈值展开有 ${size} 格，超过 ${CELLS_MAX} 格，未检查空缺与重叠。`,
      en: `Its thresholds make ${size} cells, more than ${CELLS_MAX}: gaps and overlaps were not looked for.`,
    },
    data: { size, most: CELLS_MAX },
  };
}

function gaps({ subject, where, cells, deciding }: Table): readonly Finding[] {
  const open = [...deciding.keys()].filter((cell) => deciding[cell] === -1);
  if (open.length === 0) return [];
  const regions = regionsOf(cells, open).map((region) =>
    regionWords(cells, region, subject.wording),
  );
  const named = firstOf(regions, NAMED_MAX);
  return [
    {
      severity: 'warning',
      code: 'TABLE_GAP',
      where,
      message: {
        'zh-CN': `没有行适用于：${named['zh-CN']}。此时这个上限不起约束作用。`,
        en: `No row matches: ${named.en}. There this ceiling does not bound the limit.`,
      },
      data: { regions: regions.map(({ en }) => en) },
    },
  ];
}

function deadRows(table: Table): readonly Finding[] {
  const { cells, deciding, where } = table;
  const alive = new Set(deciding);
  return cells.rows.flatMap((region, row): readonly Finding[] => {
    if (alive.has(row)) return [];
    const before = [...new Set(cellsIn(cells, region).map((cell) => deciding[cell] as number))];
    const reason = before.length === 0 ? EMPTY_ROW : coveredBy(before.sort((a, b) => a - b));
    return [
      {
        severity: 'warning',
        code: 'ROW_NEVER_MATCHES',
        where: `${where}.rows[${row}]`,
        message: {
          'zh-CN': `这一行永远不会适用：${reason['zh-CN']}。`,
          en: `This row can never match: ${reason.en}.`,
        },
        data: { coveredBy: before },
      },
    ];
  });
}

const EMPTY_ROW: Words = {
  'zh-CN': '没有任何取值同时满足它的各项条件',
  en: 'no value meets all of its conditions',
};

function coveredBy(rows: readonly number[]): Words {
  const { en, 'zh-CN': zh } = listOf(rows.map((row) => same(`rows[${row}]`)));
  return { 'zh-CN': `${zh} 已先行适用`, en: `${en} already ${takes(rows)} all that it is for` };
}

function takes(rows: readonly number[]): string {
  return rows.length === 1 ? 'takes' : 'take';
}

interface Overlap {
  readonly first: number;
  readonly later: number;
  readonly shared: Region;
}

/**
 * An exception before its rule is how tables are written, so a row that lies inside a later one is
 * noted only; two rows of which neither holds the other are a slip more often than not.
 */
function overlaps(table: Table): readonly Finding[] {
  const { cells, deciding } = table;
  const alive = new Set(deciding);
  const partial: Overlap[] = [];
  const nested: Overlap[] = [];
  cells.rows.forEach((laterRegion, later) => {
    for (let first = 0; first < later && alive.has(later); first++) {
      const region = cells.rows[first] as Region;
      const shared = intersection(region, laterRegion);
      const decided = cellsIn(cells, shared).some((cell) => deciding[cell] === first);
      if (decided)
        (isInside(region, laterRegion) ? nested : partial).push({ first, later, shared });
    }
  });
  return [
    ...partial.map((overlap) => overlapFinding(table, overlap)),
    ...nestedNote(table, nested),
  ];
}

function isInside(inner: Region, outer: Region): boolean {
  return inner.every((places, i) => [...places].every((place) => outer[i]?.has(place)));
}

function intersection(a: Region, b: Region): Region {
  return a.map((places, i) => new Set([...places].filter((place) => b[i]?.has(place))));
}

function overlapFinding(table: Table, { first, later, shared }: Overlap): Finding {
  const { subject, where, cells } = table;
  const differ = !sameAmount(table, first, later);
  const region = regionWords(cells, shared, subject.wording);
  const amounts = differ
    ? { 'zh-CN': '两行金额不同', en: 'their amounts differ' }
    : { 'zh-CN': '两行金额相同', en: 'their amounts are the same' };
  return {
    severity: differ ? 'warning' : 'note',
    code: 'ROWS_OVERLAP',
    where: `${where}.rows[${later}]`,
    message: {
      'zh-CN': `与 rows[${first}] 同时适用于：${region['zh-CN']}。以靠前的 rows[${first}] 为准；${amounts['zh-CN']}。`,
      en: `It and rows[${first}] both match: ${region.en}. The earlier one, rows[${first}], decides; ${amounts.en}.`,
    },
    data: { first, later, region: region.en, amountsDiffer: differ },
  };
}

function nestedNote(table: Table, nested: readonly Overlap[]): readonly Finding[] {
  const differing = nested.filter(({ first, later }) => !sameAmount(table, first, later));
  if (differing.length === 0) return [];
  const exceptions = [...new Set(differing.map(({ first }) => first))].sort((a, b) => a - b);
  const { en, 'zh-CN': zh } = listOf(exceptions.map((row) => same(`rows[${row}]`)));
  return [
    {
      severity: 'note',
      code: 'ROWS_NESTED',
      where: table.where,
      message: {
        'zh-CN': `${zh} 是其后某一行的例外，先行适用；调换次序会改变结果。`,
        en: `${en} ${exceptions.length === 1 ? 'lies' : 'lie'} inside a later row and ${exceptions.length === 1 ? 'decides' : 'decide'} first, as an exception to it; in another order the table would mean something else.`,
      },
      data: { pairs: differing.map(({ first, later }) => [first, later]) },
    },
  ];
}

function sameAmount({ subject, document }: Table, a: number, b: number): boolean {
  const [first, later] = [a, b].map((row) =>
    amountKey(document.rows[row]?.amount as RowAmount, subject),
  );
  return first === later;
}

function amountKey(amount: RowAmount, { rules: { day } }: Subject): string {
  if ('fixed' in amount) return String(inForce(amount.fixed, day));
  return `${amount.feature} × ${inForce(amount.times, day)} or ${amount.missing}`;
}
