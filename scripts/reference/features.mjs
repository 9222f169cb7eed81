import { CATALOGUE, CATALOGUE_VERSION, DERIVED_STREAMS } from '../../dist/src/kernel/index.js';
import { code, page, table } from './markdown.mjs';

const HEAD = [
  'Feature',
  'What it is',
  '中文',
  'Unit',
  'More of it is',
  'Window',
  'When empty',
  'Taken as',
];

const INTRO = `A feature is one number about a borrower as of a day: a window of days that ends before that day, over
what was known by then. Policies and scorecards name features; nothing else about a borrower enters a
decision. The idea is told in [facts and windows](../concepts/facts-and-windows.md).

Catalogue version ${CATALOGUE_VERSION}, ${CATALOGUE.length} features. "More of it is" says whether a higher value means a riskier or a
safer borrower, or neither. Money is in the currency's major unit in documents, shares are written
as ${code('35%')} or ${code('1.5x')}. A window of 90 days on 1 April 2026 holds what took effect from
1 January to 31 March.`;

export function featuresPage() {
  const subjects = new Map();
  for (const feature of CATALOGUE) {
    const subject = feature.name.split('.')[0];
    subjects.set(subject, [...(subjects.get(subject) ?? []), feature]);
  }
  const sections = [...subjects].map(
    ([subject, features]) => `## ${subject}\n\n${table(HEAD, features.map(row))}`,
  );
  return page('Features', INTRO, [...sections, derivedSection()]);
}

const UNITS = { bps: 'share', flag: '0 or 1', count: 'number' };

function row({ name, unit, direction, words, value, empty }) {
  return [
    code(name),
    words.en,
    words['zh-CN'],
    UNITS[unit] ?? unit,
    direction,
    windowOf(value),
    empty === 'missing' ? 'missing' : '0',
    takenAs(value),
  ];
}

function windowOf(value) {
  if ('take' in value) return days(value.window);
  const [over, under] = [days(value.over.window), days(value.under.window)];
  return over === under ? over : `${over}; ${under}`;
}

function days(window) {
  return window === undefined ? 'all' : `${window} days`;
}

function takenAs(value) {
  if ('take' in value) return code(aggregate(value));
  return `${code(aggregate(value.over))} ÷ ${code(aggregate(value.under))}`;
}

function aggregate({ of, take, where = {} }) {
  const conditions = Object.entries(where).map(([key, bound]) => `${key} ${bound}`);
  return [`${take}(${of})`, ...conditions].join(', ');
}

const DERIVED = {
  balance: "each day's closing balance",
  utilization: "each day's closing balance over the limit in force; no value without a limit",
  smallDraw: 'a draw below a twentieth of the limit in force',
  drawAfterRepaying: 'a draw within three days after a repayment',
  obligation: 'each amount that fell due, on its due day: days it was paid late, or is late by now',
  arrears: 'each lateness, on its last day (today while it lasts): its days past due then',
  pastDue: 'one value: days past due now',
  paidShare: 'each bill, when the next one comes: the share of it that was paid',
  minimumOnly:
    'each bill of which no more than 1.1 times its minimum was paid, though more was owed',
  newLenders: 'each bureau report: lenders more than in the report before',
  rise: 'each rise of the limit: by how much',
  cut: 'each cut of the limit: by how much',
  limitChange: 'each rise or cut, and the first limit: the limit then',
};

function derivedSection() {
  const rows = DERIVED_STREAMS.map((stream) => {
    if (DERIVED[stream] === undefined) throw new Error(`features.mjs says nothing of "${stream}"`);
    return [code(stream), DERIVED[stream]];
  });
  const intro =
    'Most features are taken of what an event says as it stands. These are derived from several:';
  return `## Derived observations\n\n${intro}\n\n${table(['Name', 'What it is'], rows)}`;
}
