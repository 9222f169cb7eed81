import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './en.json';
import zh from './zh-CN.json';

export const LANGUAGES = ['zh-CN', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

const KEPT = 'headroom.language';

/** Chinese, unless the person or the browser asks for English. */
function languageWanted(): Language {
  const kept = localStorage.getItem(KEPT);
  if (kept === 'en' || kept === 'zh-CN') return kept;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

export function startLanguages(): i18n {
  const resources = { en: { translation: en }, 'zh-CN': { translation: zh } };
  const language = languageWanted();
  document.documentElement.lang = language;
  void i18next.use(initReactI18next).init({
    resources,
    lng: language,
    fallbackLng: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  i18next.on('languageChanged', (chosen) => {
    document.documentElement.lang = chosen;
    localStorage.setItem(KEPT, chosen);
  });
  return i18next;
}

declare module 'i18next' {
  interface CustomTypeOptions {
    readonly resources: { readonly translation: typeof en };
  }
}
