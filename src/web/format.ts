import { useMemo } from 'react';
import { type Language, useLanguage } from './language/index.ts';

/** Amounts, dates and shares as people of a language write them. */
export interface Formats {
  /** Of an amount in major units, as the service writes it. */
  readonly money: (major: string | number) => string;
  readonly date: (iso: string) => string;
  /** Of a moment where people are, in milliseconds since 1970. */
  readonly month: (moment: number) => string;
  readonly share: (part: number) => string;
  /** Of a yearly rate in basis points. */
  readonly rate: (bps: number) => string;
  readonly count: (value: number) => string;
  readonly days: (value: number) => string;
}

const BPS = 10_000;

export function formatsFor(language: Language, currency: string): Formats {
  const money = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    trailingZeroDisplay: 'stripIfInteger',
  });
  // The day before the month, as the service's own sentences have it.
  const dates = language === 'en' ? 'en-GB' : language;
  const date = new Intl.DateTimeFormat(dates, { dateStyle: 'long', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(dates, { month: 'short', year: 'numeric' });
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const rate = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 });
  const count = new Intl.NumberFormat(language);
  const days = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'day',
    unitDisplay: 'long',
  });
  return {
    money: (major) => money.format(Number(major)),
    // A day has no time zone of its own: midnight in UTC is the same day in UTC.
    date: (iso) => date.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`)),
    month: (moment) => month.format(moment),
    share: (part) => share.format(part),
    rate: (bps) => rate.format(bps / BPS),
    count: (value) => count.format(value),
    days: (value) => days.format(value),
  };
}

/** In the language of the page; amounts are those of an account, in its currency. */
export function useFormats(currency: string): Formats {
  const language = useLanguage();
  return useMemo(() => formatsFor(language, currency), [language, currency]);
}

/** Minor units in a major one: 100 for the yuan. */
export function scaleOf(currency: string): number {
  const { maximumFractionDigits = 0 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return 10 ** maximumFractionDigits;
}
