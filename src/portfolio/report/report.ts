import escapeHtml from 'escape-html';
import { formatDay, type Language } from '../../kernel/index.ts';
import type { Stagnation } from '../stagnation.ts';
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

/**
 * One HTML file without anything from outside: both languages, one shown at a time, switched by a
 * radio button and no script. Reads in print as well, where both stand one after the other.
 */
export function renderReport(input: ReportInput): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Headroom · ${escapeHtml(input.portfolio)}</title>
<style>${STYLE}</style>
</head>
<body>
<input type="radio" name="language" id="zh" checked><label for="zh" lang="zh-CN">中文</label>
<input type="radio" name="language" id="en"><label for="en" lang="en">English</label>
<main class="zh" lang="zh-CN">${renderBody(input, 'zh-CN')}</main>
<main class="en" lang="en">${renderBody(input, 'en')}</main>
</body>
</html>
`;
}

function renderBody(input: ReportInput, language: Language): string {
  const teller = tellerFor(input, language);
  const { words, number } = teller;
  const { summaries, stagnation } = input;
  const [first, last] = [summaries[0], summaries.at(-1)];
  const dates = [first, last === first ? undefined : last].flatMap((sum) =>
    sum === undefined ? [] : [formatDay(sum.day)],
  );
  return `
<h1>${words.title}</h1>
<p class="lead">${escapeHtml(input.portfolio)} · ${words.subtitle(number(last?.accounts ?? 0), dates.join(' – '))}</p>
${renderTiles(last, teller)}
<h2>${words.movesTitle}</h2><p>${words.movesNote}</p>
${drawMoves(summaries, teller)}
<h2>${words.totalsTitle}</h2>
${drawTotals(summaries, teller)}
<h2>${words.stagnationTitle}</h2>
${renderStagnation(stagnation, input, teller)}
<h2>${words.recordTitle}</h2><p>${words.recordNote}</p>
${drawRecord(stagnation, teller)}
<p class="note">${words.footnote}</p>`;
}

function renderTiles(last: DateSummary | undefined, { words, number, money }: Teller): string {
  if (last === undefined) return '';
  const tile = (name: string, value: string, detail = ''): string =>
    `<div><span>${name}</span><strong>${value}</strong><em>${detail}</em></div>`;
  const { byDirection } = last;
  return `<section class="tiles">
${tile(words.directions.open, number(byDirection.open))}
${tile(words.directions.rise, number(byDirection.rise), `+${money(last.raisedBy)}`)}
${tile(words.directions.stay, number(byDirection.stay))}
${tile(words.directions.cut, number(byDirection.cut), `−${money(last.cutBy)}`)}
${tile(words.directions.frozen, number(last.frozen))}
</section>`;
}

function renderStagnation(stagnation: Stagnation, input: ReportInput, teller: Teller): string {
  const { words, number, money } = teller;
  if (stagnation.stagnant === 0) return `<p>${words.noStagnation}</p>`;
  const note = words.stagnationNote(
    number(stagnation.stagnant),
    number(stagnation.inGoodStanding),
    stagnation.months,
    money(stagnation.heldBack),
  );
  return `<p>${note}</p>
<h3>${words.holdsTitle}</h3>
${drawHolds(stagnation, input, teller)}
<h3>${words.moneyTitle}</h3>
${drawMoney(stagnation, input, teller)}
<h3>${words.tableTitle}</h3>
${renderGroups(stagnation, input, teller)}`;
}

function renderGroups({ groups }: Stagnation, input: ReportInput, teller: Teller): string {
  const { words, number, money, language } = teller;
  const rows = groups.slice(0, GROUPS_SHOWN).map((group) => {
    const cells = [
      escapeHtml(input.nameOf(group.code, language)),
      escapeHtml(group.grade),
      words.segments[group.segment],
      number(group.accounts),
      money(group.heldBack),
      number(group.medianMonthsWithoutRise),
      number(group.medianMonthsHeld),
    ];
    return `<tr>${cells.map((cell, i) => `<td${i > 2 ? ' class="number"' : ''}>${cell}</td>`).join('')}</tr>`;
  });
  const head = words.groupHead.map((name) => `<th>${name}</th>`).join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

function tellerFor({ currency, digits }: ReportInput, language: Language): Teller {
  const scale = 10 ** digits;
  const money = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    maximumFractionDigits: 0,
  });
  const number = new Intl.NumberFormat(language);
  return {
    language,
    words: REPORT_WORDS[language],
    money: (minorUnits) => money.format(minorUnits / scale),
    number: (value) => number.format(value),
    millions: (minorUnits) => Math.round(minorUnits / scale / 100_000) / 10,
  };
}

const STYLE = `
:root { color-scheme: light; font-family: system-ui, "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; color: #1d2733; }
body { max-width: 1000px; margin: 2rem auto; padding: 0 1rem; line-height: 1.5; }
input[type=radio] { position: absolute; opacity: 0; }
label { display: inline-block; padding: .2rem .8rem; margin-right: .3rem; border: 1px solid #c4ccd4; border-radius: 1rem; cursor: pointer; }
input:checked + label { background: #2f6fb0; border-color: #2f6fb0; color: #fff; }
input:focus-visible + label { outline: 3px solid #9cc3ea; }
main { display: none; }
#zh:checked ~ main.zh, #en:checked ~ main.en { display: block; }
h1 { margin-bottom: 0; } h2 { margin-top: 2.2rem; border-bottom: 1px solid #dde3e8; }
.lead, .note { color: #51606f; } .note { margin-top: 2rem; font-size: .9rem; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: .8rem; margin: 1rem 0; }
.tiles div { border: 1px solid #dde3e8; border-radius: .5rem; padding: .7rem .9rem; display: flex; flex-direction: column; }
.tiles strong { font-size: 1.6rem; } .tiles em { font-style: normal; color: #51606f; font-size: .85rem; }
svg { max-width: 100%; height: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid #e6ebef; } .number { text-align: right; }
@media print { input, label { display: none; } main { display: block; break-after: page; } tr, svg { break-inside: avoid; } }
`;
