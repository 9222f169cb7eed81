import { type Day, parseDay } from '../day.ts';
import type { Unit } from '../features/feature.ts';
import type { Words } from '../policy.ts';

export type Language = keyof Words;

/**
 * Amounts, dates and values as people of a language write them. Written here rather than with Intl,
 * because an explanation is part of the record: the same decision must give the same words under every
 * version of the runtime's language data.
 */
export interface Formats {
  readonly money: (minorUnits: number) => string;
  readonly date: (iso: string) => string;
  readonly value: (unit: Unit, value: number) => string;
}

const SIGNS: Readonly<Record<string, string>> = {
  AUD: 'A$',
  CNY: '¥',
  EUR: '€',
  GBP: '£',
  SGD: 'S$',
  TWD: 'NT$',
  USD: '$',
};

const ENGLISH_MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

export function formatsFor(language: Language, currency: string, digits: number): Formats {
  const money = (minorUnits: number): string => formatMoney(minorUnits, currency, digits);
  return {
    money,
    date: language === 'en' ? englishDate : chineseDate,
    value: (unit, value) => formatValue(unit, value, language, money),
  };
}

function formatMoney(minorUnits: number, currency: string, digits: number): string {
  const scale = 10 ** digits;
  const size = Math.abs(minorUnits);
  const decimals = size % scale;
  const fraction = decimals === 0 ? '' : `.${String(decimals).padStart(digits, '0')}`;
  const sign = SIGNS[currency] ?? `${currency} `;
  return `${minorUnits < 0 ? '-' : ''}${sign}${grouped((size - decimals) / scale)}${fraction}`;
}

function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

function englishDate(iso: string): string {
  const [year, month, date] = partsOf(iso);
  return `${date} ${ENGLISH_MONTHS[month - 1]} ${year}`;
}

function chineseDate(iso: string): string {
  const [year, month, date] = partsOf(iso);
  return `${year}年${month}月${date}日`;
}

function partsOf(iso: string): readonly [number, number, number] {
  if ((parseDay(iso) as Day | null) === null) throw new RangeError(`"${iso}" is not a date`);
  const [year, month, date] = iso.split('-').map(Number);
  return [year as number, month as number, date as number];
}

function formatValue(
  unit: Unit,
  value: number,
  language: Language,
  money: Formats['money'],
): string {
  switch (unit) {
    case 'money':
      return money(value);
    case 'bps':
      return `${value / 100}%`;
    case 'days':
      return language === 'en'
        ? `${grouped(value)} ${value === 1 ? 'day' : 'days'}`
        : `${value} 天`;
    case 'flag':
      return yesOrNo(value, language);
    case 'count':
    case 'points':
      return grouped(value);
  }
}

function yesOrNo(value: number, language: Language): string {
  if (language === 'en') return value === 1 ? 'yes' : 'no';
  return value === 1 ? '是' : '否';
}
