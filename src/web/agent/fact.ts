import { useTranslation } from 'react-i18next';
import { featureOf } from '../engine.ts';
import { type Formats, scaleOf } from '../format.ts';
import { useLanguage } from '../language/index.ts';

export interface FactWriter {
  /** What the catalogue calls the feature. */
  readonly name: (feature: string) => string;
  /** How it is taken, and what more of it means, as sentences. */
  readonly explained: (feature: string) => readonly string[];
  /** A value of the feature with its unit, as people write it. */
  readonly value: (feature: string, value: number | null) => string;
}

/** Writes the facts that a decision rests on; amounts are in `currency`. */
export function useFactWriter(formats: Formats, currency: string): FactWriter {
  const { t } = useTranslation();
  const language = useLanguage();
  const scale = scaleOf(currency);
  const value = (feature: string, seen: number | null): string => {
    if (seen === null) return t('trace.missing');
    switch (featureOf(feature).unit) {
      case 'money':
        return formats.money(seen / scale);
      case 'bps':
        return formats.rate(seen);
      case 'days':
        return formats.days(seen);
      case 'flag':
        return t(seen === 1 ? 'trace.yes' : 'trace.no');
      default:
        return formats.count(seen);
    }
  };
  const explained = (feature: string): readonly string[] => {
    const { direction, empty, value: taken } = featureOf(feature);
    return [
      windowOf(taken),
      t(`trace.explained.${direction}`),
      t(empty === 0 ? 'trace.explained.zero' : 'trace.explained.missing'),
    ].filter((sentence) => sentence !== null);
  };
  return { name: (feature) => featureOf(feature).words[language], explained, value };

  /** Null where two windows are compared: the name of such a feature tells both. */
  function windowOf(taken: ReturnType<typeof featureOf>['value']): string | null {
    if (!('take' in taken) && taken.over.window !== taken.under.window) return null;
    const days = 'take' in taken ? taken.window : taken.over.window;
    return days === undefined ? t('trace.explained.always') : t('trace.explained.window', { days });
  }
}
