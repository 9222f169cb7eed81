import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import agentEn from './en/agent.json';
import appEn from './en/app.json';
import askEn from './en/ask.json';
import demoEn from './en/demo.json';
import inboxEn from './en/inbox.json';
import learnEn from './en/learn.json';
import limitEn from './en/limit.json';
import navEn from './en/nav.json';
import plansEn from './en/plans.json';
import rewardsEn from './en/rewards.json';
import signInEn from './en/signIn.json';
import stateEn from './en/state.json';
import traceEn from './en/trace.json';
import whyEn from './en/why.json';
import agentZh from './zh-CN/agent.json';
import appZh from './zh-CN/app.json';
import askZh from './zh-CN/ask.json';
import demoZh from './zh-CN/demo.json';
import inboxZh from './zh-CN/inbox.json';
import learnZh from './zh-CN/learn.json';
import limitZh from './zh-CN/limit.json';
import navZh from './zh-CN/nav.json';
import plansZh from './zh-CN/plans.json';
import rewardsZh from './zh-CN/rewards.json';
import signInZh from './zh-CN/signIn.json';
import stateZh from './zh-CN/state.json';
import traceZh from './zh-CN/trace.json';
import whyZh from './zh-CN/why.json';

/** The words of each view, a file each. */
interface Words {
  readonly agent: typeof agentEn;
  readonly app: typeof appEn;
  readonly ask: typeof askEn;
  readonly demo: typeof demoEn;
  readonly inbox: typeof inboxEn;
  readonly learn: typeof learnEn;
  readonly rewards: typeof rewardsEn;
  readonly limit: typeof limitEn;
  readonly nav: typeof navEn;
  readonly plans: typeof plansEn;
  readonly signIn: typeof signInEn;
  readonly state: typeof stateEn;
  readonly trace: typeof traceEn;
  readonly why: typeof whyEn;
}

const EN: Words = {
  agent: agentEn,
  app: appEn,
  ask: askEn,
  demo: demoEn,
  inbox: inboxEn,
  learn: learnEn,
  rewards: rewardsEn,
  limit: limitEn,
  nav: navEn,
  plans: plansEn,
  signIn: signInEn,
  state: stateEn,
  trace: traceEn,
  why: whyEn,
};

const ZH: Words = {
  agent: agentZh,
  app: appZh,
  ask: askZh,
  demo: demoZh,
  inbox: inboxZh,
  learn: learnZh,
  rewards: rewardsZh,
  limit: limitZh,
  nav: navZh,
  plans: plansZh,
  signIn: signInZh,
  state: stateZh,
  trace: traceZh,
  why: whyZh,
};

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
  const resources = { en: { translation: EN }, 'zh-CN': { translation: ZH } };
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
    readonly resources: { readonly translation: Words };
  }
}
