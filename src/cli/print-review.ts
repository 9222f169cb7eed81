import { join } from 'node:path';
import { currencyDigits } from '../contract/index.ts';
import { formatDay, formatsFor } from '../kernel/index.ts';
import type { StagnantGroup, Stagnation } from '../portfolio/index.ts';
import { namesOf } from './names.ts';
import { inBoth, print } from './print.ts';
import type { ReviewOutput } from './review.ts';
import { table } from './table.ts';

const REASONS_SHOWN = 8;
const DATES_SHOWN = 6;
/** Beside two numbers within 80. */
const NAME_COLUMNS = 54;

/** The review for somebody at a terminal: what moved, and what holds the rest. */
export function printReview(output: ReviewOutput, out: string): void {
  const { about, review, summaries, stagnation } = output;
  console.log(`\n${about.name}: ${review.book.accounts.length} accounts\n`);
  console.log(movesTable(output));
  if (summaries.length > DATES_SHOWN)
    console.log(`(the last ${DATES_SHOWN} of ${summaries.length} dates)`);
  if (review.withoutPolicy > 0) {
    console.log(`${review.withoutPolicy} accounts have a product that no policy is for`);
  }
  print(`\n${stagnationLine(stagnation, about.currency)}`);
  if (stagnation.groups.length > 0) console.log(`\n${reasonsTable(output)}`);
  console.log(`\nDecisions: ${join(out, 'decisions.parquet')}, ${join(out, 'decisions.csv')}`);
  console.log(`Report:    ${join(out, 'report.html')}`);
}

function movesTable({ about, summaries }: ReviewOutput): string {
  const head = ['Date', 'First limit', 'Rise', 'Stay', 'Cut', 'Frozen', 'Limits', 'Balances'];
  const rows = summaries
    .slice(-DATES_SHOWN)
    .map(({ day, byDirection: { open, rise, stay, cut }, frozen, totalLimit, totalBalance }) => [
      formatDay(day),
      ...[open, rise, stay, cut, frozen].map(String),
      moneyText(totalLimit, about.currency),
      moneyText(totalBalance, about.currency),
    ]);
  return table(head, rows);
}

function stagnationLine(
  { inGoodStanding, stagnant, months, heldBack }: Stagnation,
  currency: string,
): string {
  return (
    `Stagnation (额度不升): ${stagnant} of ${inGoodStanding} accounts in good standing ` +
    `have had no rise for ${months} months or more; ${moneyText(heldBack, currency)} held back.`
  );
}

function reasonsTable({ about, rules, stagnation }: ReviewOutput): string {
  const nameOf = namesOf(rules);
  const rows = byCode(stagnation.groups)
    .slice(0, REASONS_SHOWN)
    .map(({ code, accounts, heldBack }) => [
      inBoth({ en: nameOf(code, 'en'), 'zh-CN': nameOf(code, 'zh-CN') }, NAME_COLUMNS),
      String(accounts),
      moneyText(heldBack, about.currency),
    ]);
  return table(['What holds them (原因)', 'Accounts', 'Held back'], rows);
}

interface Reason {
  readonly code: string;
  accounts: number;
  heldBack: number;
}

function byCode(groups: readonly StagnantGroup[]): readonly Reason[] {
  const reasons = new Map<string, Reason>();
  for (const { code, accounts, heldBack } of groups) {
    const reason = reasons.get(code) ?? { code, accounts: 0, heldBack: 0 };
    reason.accounts += accounts;
    reason.heldBack += heldBack;
    reasons.set(code, reason);
  }
  return [...reasons.values()].sort((a, b) => b.accounts - a.accounts);
}

/** To the whole unit: in a table of totals the rest is noise. */
function moneyText(minorUnits: number, currency: string): string {
  const scale = 10 ** currencyDigits(currency);
  return formatsFor('en', currency, 0).money(Math.round(minorUnits / scale));
}
