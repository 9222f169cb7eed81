import { currencyDigits } from '../contract/index.ts';

/** An amount in minor units as people of the language write it, without needless decimals. */
export function moneyText(minorUnits: number, currency: string, language = 'en'): string {
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    minimumFractionDigits: 0,
    maximumFractionDigits: 0,
  }).format(minorUnits / 10 ** currencyDigits(currency));
}
