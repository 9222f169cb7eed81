import type { Language } from '../kernel/index.ts';

/** What is told, in every language. Kept as it was told. */
export type Notice = Readonly<Record<Language, NoticeText>>;

export interface NoticeText {
  readonly subject: string;
  readonly sections: readonly NoticeSection[];
}

export interface NoticeSection {
  /** Lines under a heading are a list; without one each is a paragraph. */
  readonly heading: string | null;
  readonly lines: readonly string[];
}
