import type { FeaturePair, PairAxis } from '../kernel/index.ts';
import { escaped, figure, paragraph, table } from '../plots/index.ts';
import { drawVariable } from './charts.ts';
import type { Teller } from './teller.ts';
import type { Validation } from './validation.ts';
import type { BinRange, ValidatedVariable } from './variables.ts';

/** The characteristics of the scorecard, each with its bins. */
export function renderVariables(validation: Validation, teller: Teller): string {
  const { words } = teller;
  const { variables } = validation;
  const chosen = variables.filter(({ fate }) => fate.fate === 'chosen');
  return `${paragraph(words.captions.variable)}
${chosen.map((variable) => renderVariable(variable, notesOn(variable, validation, teller), teller)).join('\n')}
${validation.scoredPairs.map((pair) => renderPair(pair, teller)).join('\n')}`;
}

/** The points of two variables together, on top of those that each has by itself. */
function renderPair({ rows, columns, points }: FeaturePair, teller: Teller): string {
  const { words, nameOf, binOf } = teller;
  const heads = (axis: PairAxis): readonly string[] =>
    rangesOfAxis(axis).map((range) => binOf(axis.feature, range));
  const [first, second] = [nameOf(rows.feature), nameOf(columns.feature)];
  return `<h3>${escaped(`${first} × ${second}`)} <small>${escaped(`${rows.feature} × ${columns.feature}`)}</small></h3>
${paragraph(words.pairNote(first, second))}
${table({
  head: ['', ...heads(columns)],
  rows: heads(rows).map((head, row) => [head, ...(points[row] ?? []).map(String)]),
})}`;
}

/** As the cells of a pair are numbered: ranges, then missing. */
function rangesOfAxis({ edges }: PairAxis): readonly BinRange[] {
  const ranges = [...edges, null].map(
    (below, i): BinRange => ({ kind: 'range', from: edges[i - 1] ?? null, below }),
  );
  return [...ranges, { kind: 'missing' }];
}

function renderVariable(
  variable: ValidatedVariable,
  notes: readonly string[],
  teller: Teller,
): string {
  const { words, count, percent, nameOf, binOf } = teller;
  const { figures } = words;
  const { name, informationValue, bins } = variable;
  return `<h3>${escaped(nameOf(name))} <small>${escaped(name)} · ${figures.iv} ${informationValue.toFixed(3)}</small></h3>
${figure(drawVariable(variable, teller), notes.join('; '))}
${table({
  head: [
    figures.bin,
    figures.rows,
    figures.share,
    figures.badRate,
    figures.woe,
    figures.iv,
    figures.points,
  ],
  rows: bins.map((bin) => [
    binOf(name, bin.what),
    count(bin.rows),
    percent(bin.share),
    percent(bin.badRate),
    bin.woe.toFixed(3),
    bin.informationValue.toFixed(3),
    bin.points === null ? '–' : String(bin.points),
  ]),
})}`;
}

const CELLS = ['acceptedByBoth', 'swappedIn', 'swappedOut', 'refusedByBoth'] as const;

/** Whom the new score treats differently from the one in force. */
export function renderSwap({ swap }: Validation, teller: Teller): string {
  const { words, count, percent, signed, chance } = teller;
  if (swap === null) return paragraph(words.noSwap);
  const { figures } = words;
  const { inForce, acceptance, difference, set } = swap;
  const { interval } = difference;
  return `${paragraph(
    words.swapNote(
      inForce,
      percent(acceptance),
      signed(difference.difference),
      words.interval(signed(interval.from), signed(interval.to)),
      chance(difference.pValue),
    ),
  )}
${table({
  head: ['', figures.rows, figures.bads, figures.badRate],
  rows: CELLS.map((cell) => [
    words.swapCells[cell],
    count(set[cell].size),
    count(set[cell].bads),
    percent(set[cell].badRate),
  ]),
})}`;
}

function notesOn(
  { name }: ValidatedVariable,
  { notes }: Validation,
  { language }: Teller,
): readonly string[] {
  return notes.filter(({ variable }) => variable === name).map(({ words }) => words[language]);
}

export function renderRefused(validation: Validation, teller: Teller): string {
  const { words, nameOf } = teller;
  const { figures } = words;
  return table({
    head: [figures.variable, figures.why, figures.iv],
    rows: validation.variables
      .filter(({ fate }) => fate.fate !== 'chosen')
      .map((variable) => [
        nameOf(variable.name),
        [words.fates(variable.fate, nameOf), ...notesOn(variable, validation, teller)].join('; '),
        variable.informationValue.toFixed(3),
      ]),
    texts: 2,
  });
}
