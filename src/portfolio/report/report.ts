import { formatDay, formatsFor, type Language, type Words } from '../../kernel/index.ts';
import {
  figure,
  type PageParts,
  page,
  paragraph,
  type Section,
  table,
  tiles,
} from '../../plots/index.ts';
import type { StagnantGroup, Stagnation } from '../stagnation.ts';
import type { DateSummary } from '../summary.ts';
import { drawHolds, drawMoney, drawMoves, drawRecord, drawTotals } from './charts.ts';
import { REPORT_WORDS, type ReportWords } from './report-words.ts';

export interface ReportInput {
  readonly portfolio: string;
  readonly currency: string;
  /** Decimals of the currency. */
  readonly digits: number;
  readonly summaries: readonly DateSummary[];
  readonly stagnation: Stagnation;
  readonly nameOf: (code: string, language: Language) => string;
}

/** How one language tells the figures. */
export interface Teller {
  readonly language: Language;
  readonly words: ReportWords;
  readonly money: (minorUnits: number) => string;
  readonly number: (value: number) => string;
  /** In millions of major units, to a tenth. */
  readonly millions: (minorUnits: number) => number;
}

const GROUPS_SHOWN = 40;

/** One self-contained HTML file in both languages. */
export function renderReport(input: ReportInput): string {
  const tellers = { 'zh-CN': tellerFor(input, 'zh-CN'), en: tellerFor(input, 'en') };
  const both = (say: (teller: Teller) => string): Words => ({
    'zh-CN': say(tellers['zh-CN']),
    en: say(tellers.en),
  });
  const section = (
    heading: (words: ReportWords) => string,
    body: (teller: Teller) => string,
  ): Section => ({
    heading: both(({ words }) => heading(words)),
    body: (language) => body(tellers[language]),
  });
  const { summaries, stagnation } = input;
  const parts: PageParts = {
    title: both(({ words }) => words.title),
    lead: both((teller) => leadOf(input, teller)),
    sections: [
      section(
        (words) => words.movesTitle,
        (teller) =>
          renderTiles(summaries.at(-1), teller) +
          figure(drawMoves(summaries, teller), teller.words.movesNote),
      ),
      section(
        (words) => words.totalsTitle,
        (teller) => figure(drawTotals(summaries, teller), teller.words.totalsNote),
      ),
      section(
        (words) => words.stagnationTitle,
        (teller) => renderStagnation(stagnation, input, teller),
      ),
      section(
        (words) => words.recordTitle,
        (teller) => figure(drawRecord(stagnation, teller), teller.words.recordNote),
      ),
    ],
    note: both(({ words }) => words.footnote),
  };
  return page(parts);
}

function leadOf({ portfolio, summaries }: ReportInput, { words, number }: Teller): string {
  const [first, last] = [summaries[0], summaries.at(-1)];
  const dates = [first, last === first ? undefined : last].flatMap((sum) =>
    sum === undefined ? [] : [formatDay(sum.day)],
  );
  return `${portfolio} · ${words.subtitle(number(last?.accounts ?? 0), dates.join(' – '))}`;
}

function renderTiles(last: DateSummary | undefined, { words, number, money }: Teller): string {
  if (last === undefined) return '';
  const { byDirection } = last;
  return tiles([
    { name: words.directions.open, value: number(byDirection.open) },
    {
      name: words.directions.rise,
      value: number(byDirection.rise),
      detail: `+${money(last.raisedBy)}`,
    },
    { name: words.directions.stay, value: number(byDirection.stay) },
    {
      name: words.directions.cut,
      value: number(byDirection.cut),
      detail: `−${money(last.cutBy)}`,
    },
    { name: words.directions.frozen, value: number(last.frozen) },
  ]);
}

function renderStagnation(stagnation: Stagnation, input: ReportInput, teller: Teller): string {
  const { words, number, money } = teller;
  if (stagnation.stagnant === 0) return paragraph(words.noStagnation);
  const note = words.stagnationNote(
    number(stagnation.stagnant),
    number(stagnation.inGoodStanding),
    stagnation.months,
    money(stagnation.heldBack),
  );
  return `${paragraph(note)}
<h3>${words.holdsTitle}</h3>
${figure(drawHolds(stagnation, input, teller), words.holdsNote)}
<h3>${words.moneyTitle}</h3>
${figure(drawMoney(stagnation, input, teller), words.moneyNote)}
<h3>${words.tableTitle}</h3>
${renderGroups(stagnation, input, teller)}`;
}

function renderGroups({ groups }: Stagnation, input: ReportInput, teller: Teller): string {
  const { words, number, money, language } = teller;
  const rows = groups
    .slice(0, GROUPS_SHOWN)
    .map((group) => [
      input.nameOf(group.code, language),
      group.grade,
      words.segments[group.segment],
      number(group.accounts),
      money(group.heldBack),
      monthsText(group, teller),
      number(group.medianDatesHeld),
    ]);
  return table({ head: words.groupHead, rows, texts: 3 });
}

function monthsText(
  { medianMonthsWithoutRise: months, waitedLonger }: StagnantGroup,
  { words, number }: Teller,
): string {
  return waitedLonger ? words.atLeast(number(months)) : number(months);
}

function tellerFor({ currency, digits }: ReportInput, language: Language): Teller {
  const scale = 10 ** digits;
  // To the whole unit, and with the sign that the terminal and the explanations write.
  const money = formatsFor(language, currency, 0).money;
  const number = new Intl.NumberFormat(language);
  return {
    language,
    words: REPORT_WORDS[language],
    money: (minorUnits) => money(Math.round(minorUnits / scale)),
    number: (value) => number.format(value),
    millions: (minorUnits) => Math.round(minorUnits / scale / 100_000) / 10,
  };
}
