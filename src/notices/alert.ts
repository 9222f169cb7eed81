import type { NewMessage, Notice } from '../app/index.ts';
import { type Day, formatDay, type Instant, type Words } from '../kernel/index.ts';

/** Something that those who run the service should look at, as a band that `headroom monitor` saw crossed. */
export interface Alert {
  readonly day: Day;
  /** As `score`, `characteristic`, `calibration`, `group`. */
  readonly kind: string;
  /** What it is about; null where it is about the whole. */
  readonly subject: string | null;
  readonly value: number;
  readonly band: string;
  readonly words: Words;
}

export function alertMessage({ day, kind, ...rest }: Alert, at: Instant): NewMessage {
  const body = { day: formatDay(day), about: kind, ...rest };
  return { account: null, kind: 'alert', body, createdAt: at };
}

const SUBJECT: Words = { 'zh-CN': '评分卡监测提醒', en: 'The scorecard needs a look' };

export function alertNotice(words: Words): Notice {
  const told = (language: keyof Words): Notice[keyof Words] => ({
    subject: SUBJECT[language],
    sections: [{ heading: null, lines: [words[language]] }],
  });
  return { 'zh-CN': told('zh-CN'), en: told('en') };
}
