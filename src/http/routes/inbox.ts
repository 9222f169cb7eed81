import type { InboxRow } from '../../app/index.ts';
import {
  type Article,
  accountArticleParams,
  accountParams,
  alertsBodySchema,
  articleListSchema,
  articleParams,
  articleSchemaOverHttp,
  formatInstant,
  inboxPageSchema,
  inboxParams,
  pageQuery,
  preferencesSchema,
  readSchema,
  suggestionListSchema,
} from '../../contract/index.ts';
import type { Language } from '../../kernel/index.ts';
import { pageByNumber, pageOfRows } from '../cursor.ts';
import { readDay } from '../read-values.ts';
import { type Route, route, type Service } from '../route.ts';

/** What a borrower reads, and an agent with them. */
const OF_BORROWER = {
  group: 'Inbox',
  roles: ['borrower', 'agent', 'machine'],
  scope: 'notices:read',
  account: 'account',
} as const;

export const inboxRoutes: readonly Route[] = [
  route({
    ...OF_BORROWER,
    id: 'listInbox',
    method: 'GET',
    path: '/v1/accounts/:account/inbox',
    summary: 'What a borrower was told, newest first',
    params: accountParams,
    query: pageQuery,
    answers: { 200: inboxPageSchema },
    problems: ['account_must_be_opened', 'cursor_must_be_from_page'],
    handle: async ({ params, query, language }, service) => {
      const page = pageByNumber(query);
      if (!(await isOpened(params.account, service))) return { refused: 'account_must_be_opened' };
      const { inbox } = service.notices;
      const rows = await inbox.messages(params.account, page);
      const write = (row: InboxRow): object => writeMessage(row, language);
      const list = pageOfRows(rows, page, ({ message }) => message, write);
      return { status: 200, body: { ...list, unread: await inbox.unread(params.account) } };
    },
  }),
  route({
    ...OF_BORROWER,
    id: 'readInboxMessage',
    method: 'POST',
    path: '/v1/accounts/:account/inbox/:message/read',
    summary: 'Marks a message as read; the first time counts',
    roles: ['borrower'],
    scope: 'notices:write',
    params: inboxParams,
    answers: { 200: readSchema },
    problems: ['message_must_exist'],
    handle: async ({ params }, { notices }) => {
      const readAt = await notices.inbox.read(params.account, params.message);
      if (readAt === null) return { refused: 'message_must_exist' };
      return { status: 200, body: { readAt: formatInstant(readAt) } };
    },
  }),
  route({
    ...OF_BORROWER,
    id: 'getNoticePreferences',
    method: 'GET',
    path: '/v1/accounts/:account/notice-preferences',
    summary: 'In which language somebody is told, whether by e-mail, and whether articles are sent',
    params: accountParams,
    answers: { 200: preferencesSchema },
    problems: ['account_must_be_opened'],
    handle: async ({ params }, service) => {
      if (!(await isOpened(params.account, service))) return { refused: 'account_must_be_opened' };
      return { status: 200, body: await service.notices.inbox.preferences(params.account) };
    },
  }),
  route({
    ...OF_BORROWER,
    id: 'setNoticePreferences',
    method: 'PUT',
    path: '/v1/accounts/:account/notice-preferences',
    summary: 'Chooses the language, and opts out of e-mail or articles',
    scope: 'notices:write',
    params: accountParams,
    body: preferencesSchema,
    answers: { 200: preferencesSchema },
    problems: ['account_must_be_opened'],
    handle: async ({ params, body }, service) => {
      if (!(await isOpened(params.account, service))) return { refused: 'account_must_be_opened' };
      await service.notices.inbox.prefer(params.account, body);
      return { status: 200, body };
    },
  }),
];

export const guidanceRoutes: readonly Route[] = [
  route({
    id: 'listArticles',
    method: 'GET',
    path: '/v1/articles',
    group: 'Guidance',
    summary: 'All articles on credit health',
    roles: 'anyone',
    scope: null,
    account: null,
    answers: { 200: articleListSchema },
    problems: [],
    handle: async ({ language }, { notices }) => {
      const items = notices.articles.map((article) => writeAbout(article, language));
      return { status: 200, body: { items } };
    },
  }),
  route({
    id: 'getArticle',
    method: 'GET',
    path: '/v1/articles/:article',
    group: 'Guidance',
    summary: 'One article, in Markdown',
    roles: 'anyone',
    scope: null,
    account: null,
    params: articleParams,
    answers: { 200: articleSchemaOverHttp },
    problems: ['article_must_exist'],
    handle: async ({ params, language }, { notices }) => {
      const article = notices.articles.find(({ id }) => id === params.article);
      if (article === undefined) return { refused: 'article_must_exist' };
      const { body, sources, videos } = article.texts[language];
      return { status: 200, body: { ...writeAbout(article, language), body, sources, videos } };
    },
  }),
  route({
    ...OF_BORROWER,
    id: 'suggestArticles',
    method: 'GET',
    path: '/v1/accounts/:account/articles',
    group: 'Guidance',
    summary: 'Articles that would help an account now, by what holds its limit and by its plan',
    params: accountParams,
    answers: { 200: suggestionListSchema },
    problems: ['account_must_be_opened'],
    handle: async ({ params, language }, service) => {
      if (!(await isOpened(params.account, service))) return { refused: 'account_must_be_opened' };
      const choices = await service.notices.suggest(params.account);
      const items = choices.map(({ article, because }) => ({
        ...writeAbout(article, language),
        because,
      }));
      return { status: 200, body: { items } };
    },
  }),
  route({
    ...OF_BORROWER,
    id: 'readArticle',
    method: 'POST',
    path: '/v1/accounts/:account/articles/:article/read',
    group: 'Guidance',
    summary: 'An article was read to its end: it is not suggested again, and earns its points once',
    roles: ['borrower'],
    scope: 'notices:write',
    params: accountArticleParams,
    answers: { 204: null },
    problems: ['account_must_be_opened', 'article_must_exist'],
    handle: async ({ params: { account, article } }, service) => {
      if (!(await isOpened(account, service))) return { refused: 'account_must_be_opened' };
      const known = await service.notices.readArticle(account, article);
      if (!known) return { refused: 'article_must_exist' };
      // Without a programme there are no points: the reading counts all the same.
      await service.headroom.finishArticle(account, article);
      return { status: 204 };
    },
  }),
  route({
    id: 'alert',
    method: 'POST',
    path: '/v1/alerts',
    group: 'Alerts',
    summary: 'Tells those who run the service what headroom monitor saw',
    roles: ['machine', 'analyst', 'administrator'],
    scope: 'notices:write',
    account: null,
    body: alertsBodySchema,
    answers: { 204: null },
    problems: [],
    handle: async ({ body }, { notices }) => {
      const alerts = body.alerts.map((one, i) => ({
        ...one,
        day: readDay(one.day, `alerts[${i}].day`),
      }));
      await notices.alert(alerts);
      return { status: 204 };
    },
  }),
];

async function isOpened(account: string, { headroom }: Service): Promise<boolean> {
  return (await headroom.account(account)) !== null;
}

function writeMessage(row: InboxRow, language: Language): object {
  const { message: id, kind, notice, article, createdAt, readAt } = row;
  return {
    ...{ id, kind, ...notice[language], article },
    createdAt: formatInstant(createdAt),
    readAt: readAt === null ? null : formatInstant(readAt),
  };
}

function writeAbout({ id, texts }: Article, language: Language): object {
  const { title, summary, minutes } = texts[language];
  return { id, title, summary, minutes };
}
