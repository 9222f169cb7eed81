import { CATALOGUE, type Formats, featureOf, formatsFor, type Language } from '../kernel/index.ts';
import type { Interval } from '../learning/index.ts';
import type { BinRange } from './variables.ts';
import { VALIDATION_WORDS, type ValidationWords } from './words.ts';

/** How one language tells the figures. */
export interface Teller {
  readonly language: Language;
  readonly words: ValidationWords;
  readonly count: (value: number) => string;
  readonly percent: (share: number | null) => string;
  readonly figure: (value: number) => string;
  readonly signed: (value: number) => string;
  readonly pValue: (value: number | null) => string;
  /** `p = 0.05`, `p < 0.0001`. */
  readonly chance: (pValue: number) => string;
  /** A share to a hundredth of a percent. */
  readonly fine: (share: number) => string;
  readonly interval: (interval: Interval) => string;
  /** A mean of amounts, to the whole major unit. */
  readonly money: (minorUnits: number) => string;
  /** A feature of the catalogue in words, any other column by its name. */
  readonly nameOf: (variable: string) => string;
  readonly binOf: (variable: string, bin: BinRange) => string;
  /** The same, short enough to stand below a bar. */
  readonly shortBinOf: (variable: string, bin: BinRange) => string;
}

export interface Money {
  readonly currency: string;
  /** Decimals of the currency. */
  readonly digits: number;
}

const NONE = '–';
const KNOWN: ReadonlySet<string> = new Set(CATALOGUE.map(({ name }) => name));

export function tellerFor(language: Language, { currency, digits }: Money): Teller {
  const words = VALIDATION_WORDS[language];
  const formats = formatsFor(language, currency, digits);
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const figure = (value: number): string => (Number.isNaN(value) ? NONE : value.toFixed(4));
  return {
    language,
    words,
    count: (value) => numbers.format(value),
    percent: (share) =>
      share === null || Number.isNaN(share) ? NONE : `${(100 * share).toFixed(1)}%`,
    figure,
    signed: (value) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(4)}`,
    pValue: (value) => {
      if (value === null || Number.isNaN(value)) return NONE;
      return value < 0.0001 ? '< 0.0001' : value.toFixed(4);
    },
    chance: (value) => (value < 0.0001 ? 'p < 0.0001' : `p = ${value.toFixed(4)}`),
    fine: (share) => `${(100 * share).toFixed(2)}%`,
    interval: ({ from, to }) => words.interval(figure(from), figure(to)),
    money: (minorUnits) => formats.money(Math.round(minorUnits / 10 ** digits) * 10 ** digits),
    nameOf: (variable) => (KNOWN.has(variable) ? featureOf(variable).words[language] : variable),
    binOf: (variable, bin) => binWords(bin, words, (value) => told(variable, value, formats)),
    shortBinOf: (variable, bin) => shortBin(bin, words, (value) => told(variable, value, formats)),
  };
}

function told(variable: string, value: number, formats: Formats): string {
  if (KNOWN.has(variable)) return formats.value(featureOf(variable).unit, value);
  return String(Number(value.toPrecision(6)));
}

function binWords(
  bin: BinRange,
  { bin: words }: ValidationWords,
  tell: (value: number) => string,
): string {
  switch (bin.kind) {
    case 'missing':
      return words.missing;
    case 'others':
      return words.others;
    case 'group':
      return bin.categories.join(', ');
    case 'special':
      return words.special(tell(bin.value));
    case 'range': {
      const { from, below } = bin;
      if (from === null && below === null) return words.all;
      if (from === null) return words.below(tell(below as number));
      return below === null ? words.from(tell(from)) : words.between(tell(from), tell(below));
    }
  }
}

function shortBin(bin: BinRange, words: ValidationWords, tell: (value: number) => string): string {
  if (bin.kind === 'special') return `= ${tell(bin.value)}`;
  if (bin.kind !== 'range') return binWords(bin, words, tell);
  const { from, below } = bin;
  if (from === null && below === null) return words.bin.all;
  if (from === null) return `< ${tell(below as number)}`;
  return below === null ? `≥ ${tell(from)}` : `${tell(from)} –\n< ${tell(below)}`;
}
