import { currencyDigits } from '../contract/index.ts';
import {
  type Formats,
  featureOf,
  formatsFor,
  type Language,
  type Programme,
} from '../kernel/index.ts';
import { inBoth, print } from './print.ts';
import type { AccountRewards, PortfolioRewards, RuleStanding } from './rewards-report.ts';
import { REWARDS_PHRASES, type RewardsPhrases } from './rewards-words.ts';
import { table } from './table.ts';

/** Beside the other columns within 80. */
const NAME_COLUMNS = 38;

/** A programme over a whole portfolio, in tables with both languages. */
export function printRewards(report: PortfolioRewards, programme: Programme, name: string): void {
  const { points, money, heldOut, ledger } = report;
  const amount = formatsFor('en', programme.currency, currencyDigits(programme.currency)).money;
  console.log(`\n${name} · ${report.date} · ${report.programme}`);
  console.log(
    `${report.accounts} accounts (账户), ${heldOut.accounts} held out (对照组) at ${percent(heldOut.probability / 10_000)}\n`,
  );
  console.log(
    table(
      ['Points given for\n  (得分规则)', 'Times\n次数', 'Points\n积分', 'Accounts\n账户'],
      report.rules.map(({ words, times, points, accounts }) => [
        inBoth(words, NAME_COLUMNS),
        ...[times, points, accounts].map(String),
      ]),
    ),
  );
  const used = [
    ['Points (积分)', points.budget, points.budget - points.left, points.left].map(String),
    ['Interest (利息)', ...[money.budget, money.budget - money.left, money.left].map(amount)],
  ];
  console.log(`\n${table(['Budget (预算)', 'All (总额)', 'Used (已用)', 'Left (剩余)'], used)}\n`);
  print(
    `Points: ${points.outstanding} outstanding (未用), ${points.spent} spent (已兑换), ` +
      `${points.expired} expired (已过期), ${points.reversed} taken back (已冲回)`,
  );
  console.log(
    `Ledger (账簿): ${ledger.transactions} transactions; sums ${ledger.points} points, ${ledger.money} money\n`,
  );
  if (report.refused.length > 0) console.log(refusedTable(report));
  console.log(`\n${effectTable(report, programme)}`);
  print(
    'Share showing the behaviour, offered less held out, with its 95 % interval. (达成比例之差及其 95% 置信区间)',
  );
}

function refusedTable({ refused }: PortfolioRewards): string {
  return table(
    ['Points refused because\n  (未给分的原因)', 'Accounts\n账户', 'Times\n次数'],
    refused.map(({ words, accounts, times }) => [
      ...[inBoth(words, NAME_COLUMNS), String(accounts), String(times)],
    ]),
  );
}

function effectTable({ effect }: PortfolioRewards, { earn }: Programme): string {
  const share = (showing: number, accounts: number): string =>
    accounts === 0 ? '-' : percent(showing / accounts);
  return table(
    ['Behaviour (行为)', 'Offered\n参与', 'Held out\n对照', 'Uplift\n提升', '95 %'],
    effect.map(({ code, offered, heldOut, uplift, low, high }) => {
      const words = earn.find((rule) => rule.code === code)?.words;
      return [
        inBoth(words ?? { en: code, 'zh-CN': code }, NAME_COLUMNS),
        share(offered.showing, offered.accounts),
        share(heldOut.showing, heldOut.accounts),
        uplift === null ? '-' : points(uplift),
        low === null || high === null ? '-' : `${points(low)} … ${points(high)}`,
      ];
    }),
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

/** Percentage points, with their sign. */
function points(difference: number): string {
  return `${difference < 0 ? '' : '+'}${(difference * 100).toFixed(1)}`;
}

/** One account's points, as its borrower may read them. */
export function printAccountRewards(
  report: AccountRewards,
  programme: Programme,
  languages: readonly Language[],
): void {
  console.log(`\n${report.account} · ${report.date} · ${report.programme}`);
  for (const language of languages) {
    const formats = formatsFor(language, programme.currency, currencyDigits(programme.currency));
    console.log(`\n${accountLines(report, { language, formats }).join('\n')}`);
  }
}

interface Saying {
  readonly language: Language;
  readonly formats: Formats;
}

function accountLines(report: AccountRewards, say: Saying): readonly string[] {
  const phrases = REWARDS_PHRASES[say.language];
  const { date } = say.formats;
  return [
    phrases.balance(report.balance),
    ...lotLines(report, say, phrases),
    '',
    phrases.rules,
    ...report.rules.flatMap((rule) => ruleLines(rule, say, phrases)),
    '',
    ...(report.refused.length === 0 ? [] : [phrases.refused]),
    ...report.refused.map(({ words, code, last, times }) => {
      const rule = report.rules.find((one) => one.code === code)?.words[say.language] ?? code;
      return bullet(phrases.refusal(rule, words[say.language], times, date(last)));
    }),
    ...(report.refused.length === 0 ? [] : ['']),
    discountLine(report, say, phrases),
  ];
}

const EXPIRIES_SHOWN = 6;

/** Points by the day on which they expire, the next ones first. */
function lotLines(
  { lots }: AccountRewards,
  { formats }: Saying,
  phrases: RewardsPhrases,
): readonly string[] {
  const byDay = new Map<string, number>();
  for (const { left, expires } of lots) byDay.set(expires, (byDay.get(expires) ?? 0) + left);
  const days = [...byDay];
  const later = days.slice(EXPIRIES_SHOWN).reduce((sum, [, left]) => sum + left, 0);
  return [
    ...days.slice(0, EXPIRIES_SHOWN).map(([day, left]) => phrases.lot(left, formats.date(day))),
    ...(later > 0 ? [phrases.later(later)] : []),
  ].map(bullet);
}

function ruleLines(rule: RuleStanding, say: Saying, phrases: RewardsPhrases): readonly string[] {
  const { language, formats } = say;
  const from = rule.from === null ? null : formats.date(rule.from);
  const unmet = rule.conditions.filter(({ holds }) => !holds);
  return [
    bullet(phrases.rule(rule.words[language], rule.each, rule.times, rule.points, from)),
    ...unmet.map((condition) => {
      const { words, unit } = featureOf(condition.feature);
      const isFloor = 'atLeast' in condition;
      const bound = isFloor ? condition.atLeast : condition.atMost;
      const value = condition.value === null ? null : formats.value(unit, condition.value);
      return `      ${phrases.unmet(words[language], value, isFloor, formats.value(unit, bound))}`;
    }),
  ];
}

function discountLine(
  { discount }: AccountRewards,
  { formats }: Saying,
  phrases: RewardsPhrases,
): string {
  const { costs, lowersBy, floor, term, upTo, missing } = discount;
  return phrases.discount({
    ...{ costs, missing, term, days: upTo.days },
    lowersBy: formats.value('bps', lowersBy),
    floor: formats.value('bps', floor),
    amount: formats.money(upTo.amount),
  });
}

function bullet(line: string): string {
  return `  • ${line}`;
}
