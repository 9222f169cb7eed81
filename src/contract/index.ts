export { currencyDigits, formatAmount, parseAmount } from './amount.ts';
export type { EventContext } from './event-fields.ts';
export { jsonSchemas } from './json-schemas.ts';
export { formatProblem, type Outcome, type Problem } from './problem.ts';
export { type Article, type ArticleText, joinArticle, readArticle } from './read-article.ts';
export { type Document, type DocumentContext, readDocument } from './read-document.ts';
export { parseEvent, parseEventLine } from './read-event.ts';
export { formatEvent } from './write-event.ts';
export { formatModelCard } from './write-model-card.ts';
