import { useTranslation } from 'react-i18next';
import type { Language } from './language.ts';

/** The language in which the page is read now. */
export function useLanguage(): Language {
  return useTranslation().i18n.language as Language;
}
