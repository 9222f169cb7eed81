import type { Headroom, Notice, NoticeText, OutboxMessage } from '../../app/index.ts';
import type { Article } from '../../contract/index.ts';
import {
  type Words as AlertWords,
  type Formats,
  formatsFor,
  type Language,
  type LifeEvent,
  type Money,
  type RiseAwaits,
} from '../../kernel/index.ts';
import { alertNotice } from '../alert.ts';
import type { Words } from '../dispatch.ts';
import { decisionNotice } from './decision-notice.ts';
import { lawOf } from './law-of.ts';
import type { Lender } from './lender.ts';
import { readStep, stepNotice } from './step-notice.ts';

export interface WordsParts {
  readonly headroom: Pick<Headroom, 'decision' | 'explain' | 'document'>;
  readonly lender: Lender;
  readonly articles: readonly Article[];
  readonly currency: string;
  readonly digits: number;
}

type Tell = (
  language: Language,
  formats: Formats,
) => NoticeText | null | Promise<NoticeText | null>;

/** Finds the words for messages: those about decisions are made from the decision itself. */
export function wordsFor(parts: WordsParts): Words {
  const inEach = async (tell: Tell): Promise<Notice | null> => {
    const told = async (language: Language): Promise<NoticeText | null> =>
      tell(language, formatsFor(language, parts.currency, parts.digits));
    const [zh, en] = [await told('zh-CN'), await told('en')];
    return zh === null || en === null ? null : { 'zh-CN': zh, en };
  };
  return async ({ account, kind, body }: OutboxMessage) => {
    if (kind === 'alert') return alertNotice(body.words as AlertWords);
    if (kind === 'guidance') return articleNotice(String(body.article), parts.articles);
    if (account === null) return null;
    if (kind === 'decision') return aboutDecision(account, body, parts, inEach);
    return kind === 'life' ? aboutStep(account, body, parts, inEach) : null;
  };
}

function aboutStep(
  account: string,
  body: OutboxMessage['body'],
  parts: WordsParts,
  inEach: (tell: Tell) => Promise<Notice | null>,
): Promise<Notice | null> {
  // What a person decided of a proposed rise rests on the decision that proposed it.
  if (typeof body.decision === 'number') {
    return aboutDecision(account, { ...body, number: body.decision, steps: [body] }, parts, inEach);
  }
  const step = readStep(body);
  const said = typeof body.words === 'string' ? body.words : null;
  return inEach((language, formats) => stepNotice(step, said, formats, language));
}

async function aboutDecision(
  account: string,
  body: OutboxMessage['body'],
  { headroom, lender }: WordsParts,
  inEach: (tell: Tell) => Promise<Notice | null>,
): Promise<Notice | null> {
  const { number, steps, requested = null, words = null } = body as unknown as DecisionBody;
  const record = await headroom.decision(account, number);
  if (record === null) return null;
  const { decision } = record;
  const read = (steps ?? []).map(readStep);
  const law = await lawOf(decision, headroom);
  return inEach(async (language, formats) => {
    const explanation = await headroom.explain(account, number, language, {
      awaits: awaitsBy(read),
      ...(requested === null ? {} : { requested }),
    });
    if (explanation === null) return null;
    const told = { decision, explanation, steps: read, requested, said: words, ...law };
    return decisionNotice(told, lender, formats, language);
  });
}

function awaitsBy(steps: readonly LifeEvent[]): RiseAwaits | null {
  const proposed = steps.find((step) => step.type === 'limitProposed');
  return proposed === undefined ? null : { for: 'approval', by: proposed.answerBy };
}

interface DecisionBody {
  readonly number: number;
  readonly steps?: readonly Readonly<Record<string, unknown>>[];
  /** The limit that was asked for, where the decision answers a request. */
  readonly requested?: Money | null;
  /** What a person wrote who decided. */
  readonly words?: string | null;
}

function articleNotice(id: string, articles: readonly Article[]): Notice | null {
  const article = articles.find((one) => one.id === id);
  if (article === undefined) return null;
  const told = (language: Language): NoticeText => {
    const { title, summary } = article.texts[language];
    return { subject: title, sections: [{ heading: null, lines: [summary] }] };
  };
  return { 'zh-CN': told('zh-CN'), en: told('en') };
}
