import { marked } from 'marked';
import type { Claimed } from '../../app/index.ts';
import type { Article } from '../../contract/index.ts';
import type { Language } from '../../kernel/index.ts';
import { noticeAsHtml, noticeAsText, pageOf } from '../render-notice.ts';

export interface MailContent {
  readonly articles: ReadonlyMap<string, Article>;
}

interface Content {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What stands in an e-mail: the notice, or the whole article where it is about one. */
export function mailContent(
  { message, notice }: Pick<Claimed, 'message' | 'notice'>,
  language: Language,
  { articles }: MailContent,
): Content | null {
  if (notice === null) return null;
  const told = notice[language];
  const article = articles.get(String(message.body.article))?.texts[language];
  if (article === undefined) {
    return {
      subject: told.subject,
      text: noticeAsText(told),
      html: noticeAsHtml(told, language),
    };
  }
  const { title, body } = article;
  // Ours, and so without anything that would have to be taken out of it.
  const html = pageOf(title, marked.parse(body, { async: false }), language);
  return { subject: title, text: body, html };
}
