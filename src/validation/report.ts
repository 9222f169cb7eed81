import type { Language, Words } from '../kernel/index.ts';
import { figure, page, paragraph, type Section, table, tiles } from '../plots/index.ts';
import { drawGains, drawGrades, drawReliability, drawRoc, drawScores } from './charts.ts';
import type { ValidatedPart } from './parts.ts';
import { renderChallenger } from './report-challenger.ts';
import { renderRefused, renderSwap, renderVariables } from './report-details.ts';
import { renderSources } from './report-sources.ts';
import { type Money, type Teller, tellerFor } from './teller.ts';
import type { Validation } from './validation.ts';
import type { Heading } from './words.ts';

type Body = (validation: Validation, teller: Teller) => string;

/** In the order of the page. */
const SECTIONS: readonly (readonly [Heading, Body])[] = [
  ['summary', renderSummary],
  ['notes', renderNotes],
  ['sample', renderSample],
  ['discrimination', renderDiscrimination],
  ['calibration', renderCalibration],
  ['gains', renderGains],
  [
    'scores',
    (validation, teller) => {
      const part = farthest(validation);
      return figure(
        drawScores(part, teller),
        `${teller.words.captions.scores} (${teller.words.parts[part.name]})`,
      );
    },
  ],
  ['grades', renderGrades],
  ['cutoffs', renderCutoffs],
  ['swap', renderSwap],
  ['challenger', renderChallenger],
  ['sources', renderSources],
  ['stability', renderStability],
  ['variables', renderVariables],
  ['refused', renderRefused],
  ['fit', renderFit],
];

/** The validation as one self-contained page in both languages. */
export function renderValidation(validation: Validation, money: Money): string {
  const tellers = { 'zh-CN': tellerFor('zh-CN', money), en: tellerFor('en', money) };
  const both = (say: (teller: Teller) => string): Words => ({
    'zh-CN': say(tellers['zh-CN']),
    en: say(tellers.en),
  });
  const { scorecard, source } = validation;
  return page({
    title: both(({ words }) => `${words.title}: ${scorecard.id}@${scorecard.version}`),
    lead: both(({ words, language }) => words.lead(source.name, source.outcome[language])),
    note: both(({ words }) => words.note),
    sections: SECTIONS.filter(
      ([heading]) =>
        (heading !== 'sources' || validation.sources !== null) &&
        (heading !== 'challenger' || validation.challenged !== null),
    ).map(
      ([heading, body]): Section => ({
        heading: both(({ words }) => words.headings[heading]),
        body: (language: Language) => body(validation, tellers[language]),
      }),
    ),
  });
}

/** The part that training knew least of. */
function farthest({ parts }: Validation): ValidatedPart {
  return parts.at(-1) as ValidatedPart;
}

function renderSummary(validation: Validation, teller: Teller): string {
  const { words, figure: tell, interval, percent, count } = teller;
  const part = farthest(validation);
  const { discrimination, ksInterval, brierInterval, reliability, rows, badRate, stability } =
    part.evaluation;
  const chosen = validation.variables.filter(({ fate }) => fate.fate === 'chosen').length;
  const name = words.parts[part.name];
  return `${validation.source.assumptions.map((one) => `<p class="watch"><strong>${words.assumption}</strong>: ${one[teller.language]}</p>`).join('')}
${tiles([
  {
    name: `${words.figures.auc} · ${name}`,
    value: tell(discrimination.auc),
    detail: interval(discrimination.interval),
  },
  {
    name: `${words.figures.ks} · ${name}`,
    value: tell(discrimination.ks),
    detail: interval(ksInterval),
  },
  {
    name: `${words.figures.brier} · ${name}`,
    value: tell(reliability.brier),
    detail: interval(brierInterval),
  },
  {
    name: `${words.figures.badRate} · ${name}`,
    value: percent(badRate),
    detail: `${count(rows)} ${words.figures.rows}`,
  },
  {
    name: `${words.figures.psi} · ${name}`,
    value: tell(stability.index),
    detail: words.bands[stability.band],
  },
  {
    name: words.headings.variables,
    value: count(chosen),
    detail: `/ ${count(validation.variables.length)}`,
  },
])}`;
}

/** Of the whole; what is to be said of a variable stands with it. */
function renderNotes({ notes }: Validation, { language, words }: Teller): string {
  const shown = notes.filter(({ variable }) => variable === null);
  if (shown.length === 0) return paragraph(words.noNotes);
  return shown.map((note) => paragraph(sentence(note.words[language]))).join('\n');
}

/** With a capital letter, where the script has them. */
function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function renderSample({ parts, source }: Validation, { words, count, percent }: Teller): string {
  const { figures } = words;
  const names = Object.keys(source.tallies[0]?.accounts ?? {}).filter((name) =>
    source.tallies.some(({ accounts }) => (accounts[name] ?? 0) > 0),
  );
  return `${table({
    head: [figures.part, figures.rows, figures.badRate],
    rows: parts.map(({ name, evaluation }) => [
      words.parts[name],
      count(evaluation.rows),
      percent(evaluation.badRate),
    ]),
  })}
${
  source.tallies.length === 0
    ? ''
    : table({
        head: [figures.observedOn, ...names.map((name) => words.tally[name] ?? name)],
        rows: source.tallies.map(({ observedOn, accounts }) => [
          observedOn,
          ...names.map((name) => count(accounts[name] ?? 0)),
        ]),
      })
}`;
}

function renderDiscrimination({ parts }: Validation, teller: Teller): string {
  const { words, figure: tell, interval } = teller;
  const { figures } = words;
  return `${table({
    head: [
      figures.part,
      figures.auc,
      '95 %',
      figures.gini,
      '95 %',
      figures.ks,
      '95 %',
      figures.brier,
      '95 %',
    ],
    rows: parts.map(({ name, evaluation }) => {
      const { discrimination, giniInterval, ksInterval, brierInterval, reliability } = evaluation;
      return [
        words.parts[name],
        tell(discrimination.auc),
        interval(discrimination.interval),
        tell(discrimination.gini),
        interval(giniInterval),
        tell(discrimination.ks),
        interval(ksInterval),
        tell(reliability.brier),
        interval(brierInterval),
      ];
    }),
  })}
${figure(drawRoc(parts, teller), words.captions.roc)}`;
}

const SIGNIFICANT = 0.05;

/** What Hosmer and Lemeshow's test says of a part. */
function testWords(
  { name, evaluation }: ValidatedPart,
  { parts, heldOut }: Validation,
  { words, count, fine, chance }: Teller,
): string {
  const { bands, hosmerLemeshow } = evaluation.reliability;
  const { chiSquare, degrees, pValue, farthest } = hosmerLemeshow;
  const total = (figure: 'predicted' | 'observed'): string =>
    count(bands.reduce((sum, band) => sum + band.size * band[figure], 0));
  const said = [
    words.hosmer(words.parts[name], chiSquare.toFixed(1), degrees, chance(pValue)),
    words.totals(total('predicted'), total('observed')),
  ];
  if (name === 'train' && heldOut) return [...said, words.knownRows].join(' ');
  if (pValue >= SIGNIFICANT) return [...said, words.byChance].join(' ');
  const { size, predicted, observed } = farthest;
  const test = parts.find((part) => part.name === 'test')?.evaluation.reliability.hosmerLemeshow;
  const isDrift = name === 'outOfTime' && test !== undefined && test.pValue >= SIGNIFICANT;
  const off = words.notByChance(count(size), fine(predicted), fine(observed));
  return [...said, off, ...(isDrift ? [words.drift] : [])].join(' ');
}

function renderCalibration(validation: Validation, teller: Teller): string {
  const { words, fine, count } = teller;
  const { figures } = words;
  const part = farthest(validation);
  const tests = validation.parts.map((one) => paragraph(testWords(one, validation, teller)));
  return `${figure(drawReliability(validation.parts, teller), words.captions.reliability)}
${tests.join('\n')}
${paragraph(`${figures.calibrationError} (${words.parts[part.name]}): ${fine(part.evaluation.reliability.calibrationError)}`)}
${table({
  head: [
    `${figures.band} (${words.parts[part.name]})`,
    figures.rows,
    figures.predicted,
    figures.observed,
  ],
  rows: part.evaluation.reliability.bands.map(({ size, predicted, observed }, i) => [
    String(i + 1),
    count(size),
    fine(predicted),
    fine(observed),
  ]),
})}`;
}

function renderGains(validation: Validation, teller: Teller): string {
  const { words, percent, count } = teller;
  const { figures } = words;
  const part = farthest(validation);
  return `${figure(drawGains(validation.parts, teller), words.captions.gains)}
${paragraph(`${words.captions.worstFirst} (${words.parts[part.name]})`)}
${table({
  head: [
    figures.score,
    figures.rows,
    figures.bads,
    figures.badRate,
    figures.cumulativeRows,
    figures.cumulativeBads,
    figures.lift,
  ],
  rows: part.evaluation.gains.map((band) => [
    `${band.from} – ${band.to}`,
    count(band.size),
    count(band.bads),
    percent(band.badRate),
    percent(band.populationShare),
    percent(band.badsShare),
    band.lift.toFixed(2),
  ]),
})}`;
}

function renderGrades({ parts }: Validation, teller: Teller): string {
  const { words, percent, count } = teller;
  const { figures } = words;
  return `${figure(drawGrades(parts, teller), words.captions.grades)}
${table({
  head: [figures.part, figures.grade, figures.from, figures.rows, figures.share, figures.badRate],
  rows: parts.flatMap(({ name, grades }) =>
    grades.map(({ grade, from, size, share, badRate }, i) => [
      words.parts[name],
      grade,
      i === grades.length - 1 ? '–' : String(from),
      count(size),
      percent(share),
      percent(badRate),
    ]),
  ),
  texts: 2,
})}`;
}

function renderCutoffs({ parts }: Validation, { words, percent, count }: Teller): string {
  const { figures } = words;
  return table({
    head: [
      figures.part,
      figures.cutoff,
      figures.accepted,
      figures.badRateAccepted,
      figures.goodsRefused,
      figures.badsRefused,
    ],
    rows: parts.flatMap(({ name, confusion }) =>
      confusion.map((at) => [
        words.parts[name],
        String(at.cutoff),
        percent(at.acceptanceRate),
        percent(at.badRate),
        count(at.goodsRefused),
        count(at.badsRefused),
      ]),
    ),
  });
}

const TONES = { stable: 'calm', watch: 'watch', shifted: 'alarm' } as const;

function renderStability({ parts }: Validation, { words, figure: tell, nameOf }: Teller): string {
  const { figures } = words;
  const kept = parts.filter(({ name }) => name !== 'train');
  const rows = kept.flatMap(({ name, evaluation }) => [
    { part: name, what: figures.score, stability: evaluation.stability, moved: '' },
    ...evaluation.characteristics.map((one) => ({
      part: name,
      what: nameOf(one.name),
      stability: one.stability,
      moved: (Math.round(one.shift.points * 10) / 10 + 0).toFixed(1),
    })),
  ]);
  return table({
    head: [figures.part, figures.variable, figures.psi, '', figures.pointsShift],
    rows: rows.map(({ part, what, stability, moved }) => [
      words.parts[part],
      what,
      tell(stability.index),
      { text: words.bands[stability.band], tone: TONES[stability.band] },
      moved,
    ]),
    texts: 2,
  });
}

function renderFit(validation: Validation, teller: Teller): string {
  const { words, figure: tell, pValue, nameOf } = teller;
  const { figures } = words;
  const { coefficients, rounding, pairs } = validation;
  const { aucExact, aucWhole, scoreDifferenceMax } = rounding;
  return `${table({
    head: [figures.variable, figures.coefficient, figures.error, figures.pValue],
    rows: coefficients.map((one) => [
      nameOf(one.name),
      tell(one.value),
      one.standardError === null ? '–' : tell(one.standardError),
      pValue(one.pValue),
    ]),
  })}
${
  pairs.length === 0
    ? ''
    : table({
        head: [figures.pair, '', figures.pValue, figures.aucRise],
        rows: pairs.map(({ names, taken, pValue: p, aucRise }) => [
          names.map(nameOf).join(' × '),
          taken ? words.taken : words.notTaken,
          pValue(p),
          aucRise === null ? '–' : teller.signed(aucRise),
        ]),
        texts: 2,
      })
}
${paragraph(words.roundingNote(tell(aucExact), tell(aucWhole), scoreDifferenceMax.toFixed(1)))}`;
}
