import { featureOf, formatDay, type Language, type Words } from '../kernel/index.ts';
import type { Stability } from '../learning/index.ts';
import {
  chart,
  figure,
  page,
  paragraph,
  type Section,
  type TableCell,
  type Tone,
  table,
} from '../plots/index.ts';
import type { WatchedMonth } from './monitor.ts';
import type { OutcomeCheck } from './outcome.ts';
import { MONITOR_WORDS, type MonitorWords } from './words.ts';

const WIDTH = 960;
const TONES: Readonly<Record<Stability['band'], Tone>> = {
  stable: 'calm',
  watch: 'watch',
  shifted: 'alarm',
};
const GREY = '#9aa3ab';
const BLUE = '#2f6fb0';

export interface MonitorReport {
  readonly scorecard: string;
  readonly portfolio: string;
  readonly months: readonly WatchedMonth[];
}

/** One self-contained HTML file in both languages. */
export function renderMonitor({ scorecard, portfolio, months }: MonitorReport): string {
  const both = (say: (words: MonitorWords) => string): Words => ({
    'zh-CN': say(MONITOR_WORDS['zh-CN']),
    en: say(MONITOR_WORDS.en),
  });
  const section = (
    heading: (words: MonitorWords) => string,
    draw: (words: MonitorWords, language: Language) => string,
  ): Section => ({
    heading: both(heading),
    body: (language) => draw(MONITOR_WORDS[language], language),
  });
  const lead = `${scorecard} · ${portfolio} · ${months.map(({ day }) => formatDay(day)).at(-1) ?? ''}`;
  const watchesGroups = months.some(({ groups }) => groups.length > 0);
  return page({
    title: both(({ title }) => title),
    lead: { 'zh-CN': lead, en: lead },
    sections: [
      section(
        ({ alerts }) => alerts,
        (words, language) => alertsPart(months, words, language),
      ),
      section(
        ({ score }) => score,
        (words) => scorePart(months, words),
      ),
      section(
        ({ characteristics }) => characteristics,
        (words, language) => characteristicsPart(months, words, language),
      ),
      section(
        ({ calibration }) => calibration,
        (words) => calibrationPart(months, words),
      ),
      ...(watchesGroups
        ? [
            section(
              ({ groups }) => groups,
              (words) => groupsPart(months, words),
            ),
          ]
        : []),
    ],
    note: both(({ note }) => note),
  });
}

function alertsPart(
  months: readonly WatchedMonth[],
  words: MonitorWords,
  language: Language,
): string {
  const alerts = months.flatMap((month) => month.alerts);
  if (alerts.length === 0) return paragraph(words.noAlerts);
  const rows = alerts.map((alert): TableCell[] => [
    alert.words[language],
    { text: words.bands[alert.band], tone: TONES[alert.band] },
  ]);
  return table({ head: [words.alerts, ''], rows, texts: 2 });
}

function state({ band }: Stability, { bands }: MonitorWords): TableCell {
  return { text: bands[band], tone: TONES[band] };
}

function scorePart(months: readonly WatchedMonth[], words: MonitorWords): string {
  const drawn = chart(
    {
      grid: { left: 60, right: 60, top: 20, bottom: 40 },
      xAxis: { type: 'category', data: months.map(({ day }) => formatDay(day)) },
      yAxis: { type: 'value', name: 'PSI', max: ({ max }) => Math.max(0.3, max) },
      series: [
        {
          type: 'line',
          lineStyle: { color: BLUE, width: 2 },
          itemStyle: { color: BLUE },
          data: months.map(({ stability }) => stability.index),
          markLine: {
            symbol: 'none',
            lineStyle: { color: GREY },
            data: [{ yAxis: 0.1 }, { yAxis: 0.25 }],
          },
        },
      ],
    },
    { width: WIDTH, height: 260 },
  );
  const rows = months.map(({ day, accounts, stability }) => [
    formatDay(day),
    state(stability, words),
    String(accounts),
    stability.index.toFixed(4),
  ]);
  return figure(drawn, words.scoreNote) + table({ head: words.monthHead, rows, texts: 2 });
}

function characteristicsPart(
  months: readonly WatchedMonth[],
  words: MonitorWords,
  language: Language,
): string {
  const rows = (months.at(-1)?.characteristics ?? []).map(({ name, stability, shift }) => [
    featureOf(name).words[language],
    state(stability, words),
    stability.index.toFixed(4),
    shift.points.toFixed(1),
  ]);
  return (
    paragraph(words.characteristicsNote) + table({ head: words.characteristicHead, rows, texts: 2 })
  );
}

function calibrationPart(months: readonly WatchedMonth[], words: MonitorWords): string {
  const outcomes = months.flatMap(({ outcome }) => (outcome === null ? [] : [outcome]));
  const last = outcomes.at(-1);
  if (last === undefined) return paragraph(words.noOutcome);
  const rows = outcomes.map((one) => [
    formatDay(one.scoredOn),
    String(one.rows),
    one.expectedBads.toFixed(1),
    String(one.bads),
    percent(one.drift),
    figureOf(one.discrimination.auc),
    figureOf(one.discrimination.ks),
  ]);
  const grades = last.grades.map(({ grade, rows: count, bads, expectedBads }) => [
    grade,
    String(count),
    expectedBads.toFixed(1),
    String(bads),
    percent(bads / count),
  ]);
  return `${figure(drawDefaults(outcomes, words), words.calibrationNote)}
${table({ head: words.calibrationHead, rows })}
<h3>${words.grades} · ${formatDay(last.scoredOn)}</h3>
${table({ head: words.gradeHead, rows: grades })}`;
}

function drawDefaults(outcomes: readonly OutcomeCheck[], words: MonitorWords): string {
  const line = (name: string, color: string, data: readonly number[]): object => ({
    name,
    type: 'line',
    lineStyle: { color, width: 2 },
    itemStyle: { color },
    data,
  });
  return chart(
    {
      legend: { top: 0, itemGap: 28 },
      grid: { left: 60, right: 20, top: 40, bottom: 40 },
      xAxis: { type: 'category', data: outcomes.map(({ scoredOn }) => formatDay(scoredOn)) },
      yAxis: { type: 'value' },
      series: [
        line(
          words.expected,
          GREY,
          outcomes.map(({ expectedBads }) => Math.round(expectedBads)),
        ),
        line(
          words.observed,
          BLUE,
          outcomes.map(({ bads }) => bads),
        ),
      ],
    },
    { width: WIDTH, height: 260 },
  );
}

function groupsPart(months: readonly WatchedMonth[], words: MonitorWords): string {
  const rows = (months.at(-1)?.groups ?? []).map((gap) => [
    gap.group,
    String(gap.rows),
    percent(gap.acceptanceRate),
    figureOf(gap.adverseImpactRatio),
    percent(gap.equalOpportunityGap),
  ]);
  return paragraph(words.groupsNote) + table({ head: words.groupHead, rows });
}

function percent(share: number): string {
  return Number.isFinite(share) ? `${(100 * share).toFixed(2)}%` : '–';
}

function figureOf(value: number): string {
  return Number.isFinite(value) ? value.toFixed(4) : '–';
}
