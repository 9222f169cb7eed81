import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Words } from './words.ts';

export const LANGUAGES = ['zh-CN', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

const KEPT = 'headroom.language';

/** Chinese, unless the person or the browser asks for English. */
function languageWanted(): Language {
  const kept = localStorage.getItem(KEPT);
  if (kept === 'en' || kept === 'zh-CN') return kept;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

/** Nobody reads two languages at once: the other one is loaded when it is asked for. */
const WORDS: Readonly<Record<Language, () => Promise<{ readonly words: Words }>>> = {
  en: () => import('./english.ts'),
  'zh-CN': () => import('./chinese.ts'),
};

export async function startLanguages(): Promise<void> {
  const language = languageWanted();
  document.documentElement.lang = language;
  const { words: translation } = await WORDS[language]();
  await i18next.use(initReactI18next).init({
    resources: { [language]: { translation } },
    lng: language,
    fallbackLng: false,
    interpolation: { escapeValue: false },
  });
}

export async function chooseLanguage(language: Language): Promise<void> {
  const { words: translation } = await WORDS[language]();
  i18next.addResourceBundle(language, 'translation', translation);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  localStorage.setItem(KEPT, language);
}

declare module 'i18next' {
  interface CustomTypeOptions {
    readonly resources: { readonly translation: Words };
  }
}
