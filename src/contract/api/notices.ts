import Type from 'typebox';
import {
  count,
  date,
  fields,
  instant,
  name,
  named,
  oneOf,
  orNull,
  PAGE_MAX,
  pageOf,
  pageQuery,
  position,
} from './parts.ts';

const LANGUAGES = ['zh-CN', 'en'] as const;
const text = Type.String({ description: 'words, in the language asked for' });
const flag = (description: string) => Type.Boolean({ description });

/** What a webhook can be told of. */
export const TOLD_KINDS = ['decision', 'life', 'discountUsed', 'guidance', 'alert'] as const;

const endpointFields = {
  id: name,
  url: Type.String({ description: 'where it is sent' }),
  kinds: Type.Array(oneOf(TOLD_KINDS), { description: 'what it is sent; everything where empty' }),
  enabled: flag('whether anything is sent there'),
  createdAt: instant,
  secrets: Type.Integer({ minimum: 1, description: 'how many secrets sign now' }),
};

export const endpointSchema = named(
  'WebhookEndpoint',
  endpointFields,
  'where webhooks go; its secrets are never shown again',
);

export const newEndpointSchema = named(
  'NewWebhookEndpoint',
  {
    ...endpointFields,
    secret: Type.String({ description: 'signs from now on; told this once' }),
  },
  'an endpoint with its new secret',
);

export const endpointListSchema = named(
  'WebhookEndpoints',
  { items: Type.Array(endpointSchema, { description: 'all endpoints' }) },
  'all endpoints',
);

export const endpointBodySchema = named(
  'WebhookEndpointWish',
  {
    url: Type.String({ minLength: 1, maxLength: 2000, description: 'an address with https' }),
    kinds: Type.Optional(
      Type.Array(oneOf(TOLD_KINDS), {
        maxItems: 20,
        description: 'what it is to be sent; everything where empty or left out',
      }),
    ),
    enabled: Type.Optional(flag('false switches it off; true where it is left out')),
  },
  'where webhooks are to go',
);

export const rotationBodySchema = named(
  'SecretRotation',
  {
    overlapHours: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 168,
        description: 'hours for which the old secret signs beside the new, at most 168; usually 24',
      }),
    ),
  },
  'how a new secret takes over',
);

export const endpointParams = fields({ endpoint: name }, 'the endpoint');

export const pingSchema = named(
  'Ping',
  {
    arrived: flag('whether it was answered with 2xx'),
    status: orNull(Type.Integer({ description: 'the status of the answer' })),
    problem: orNull(Type.String({ description: 'what went wrong' })),
  },
  'what came of a message that was sent at once',
);

const DELIVERY_STATUSES = ['waiting', 'delivered', 'dead', 'skipped'] as const;

export const deliverySchema = named(
  'Delivery',
  {
    id: position,
    message: Type.String({ description: 'as webhook-id names it' }),
    account: orNull(name),
    kind: oneOf(TOLD_KINDS),
    channel: oneOf(['webhook', 'email']),
    target: Type.String({ description: 'an endpoint, or borrower or operators' }),
    status: oneOf(DELIVERY_STATUSES),
    attempts: count,
    nextAt: instant,
    problem: orNull(Type.String({ description: 'what went wrong last' })),
    settledAt: orNull(instant),
  },
  'one message on its way to one receiver',
);

export const deliveryPageSchema = pageOf('DeliveryPage', deliverySchema, 'deliveries by number');

export const deliveryQuery = fields(
  { ...pageQuery.properties, status: oneOf(DELIVERY_STATUSES) },
  'which deliveries are wanted',
);

export const deliveryParams = fields({ delivery: position }, 'the delivery');

export const inboxMessageSchema = named(
  'InboxMessage',
  {
    id: position,
    kind: oneOf(TOLD_KINDS),
    subject: text,
    sections: Type.Array(
      fields(
        {
          heading: orNull(text),
          lines: Type.Array(text, { description: 'a list under a heading, else paragraphs' }),
        },
        'a part of a message',
      ),
      { description: 'the message' },
    ),
    article: orNull(name),
    createdAt: instant,
    readAt: orNull(instant),
  },
  'what a borrower was told',
);

export const inboxPageSchema = named(
  'InboxPage',
  {
    items: Type.Array(inboxMessageSchema, { description: 'messages, newest first' }),
    next: orNull(Type.String({ description: 'what to send as `after` for the next page' })),
    unread: count,
  },
  'messages, newest first',
);

export const inboxParams = fields({ account: name, message: position }, 'the message');

export const readSchema = named('Read', { readAt: instant }, 'when it was read first');

const preferenceFields = {
  language: orNull(oneOf(LANGUAGES)),
  email: flag('whether notices come by e-mail as well'),
  guidance: flag('whether articles are sent'),
};

export const preferencesSchema = named(
  'NoticePreferences',
  preferenceFields,
  'how somebody wants to be told',
);

const articleFields = {
  id: name,
  title: text,
  summary: text,
  minutes: Type.Integer({ minimum: 1, description: 'how long it takes to read' }),
};

export const articleListSchema = named(
  'Articles',
  {
    items: Type.Array(fields(articleFields, 'an article'), { description: 'all articles' }),
  },
  'all articles',
);

export const articleSchemaOverHttp = named(
  'Article',
  {
    ...articleFields,
    body: Type.String({ description: 'the text, in Markdown' }),
    sources: Type.Array(text, { description: 'where its facts are from' }),
    videos: Type.Array(fields({ title: text, url: Type.String({ description: 'https' }) }, 'one'), {
      description: 'videos on it',
    }),
  },
  'an article',
);

export const suggestionListSchema = named(
  'SuggestedArticles',
  {
    items: Type.Array(
      fields(
        { ...articleFields, because: Type.String({ description: 'a reason code or an action' }) },
        'an article, and what it would help with',
      ),
      { maxItems: PAGE_MAX, description: 'most helpful first' },
    ),
  },
  'articles that would help an account now',
);

export const articleParams = fields({ article: name }, 'the article');

export const accountArticleParams = fields({ account: name, article: name }, 'the article');

export const alertsBodySchema = named(
  'Alerts',
  {
    alerts: Type.Array(
      fields(
        {
          day: date,
          kind: oneOf(['score', 'characteristic', 'calibration', 'group']),
          subject: orNull(name),
          value: Type.Number({ description: 'what was seen' }),
          band: oneOf(['watch', 'shifted']),
          words: fields({ 'zh-CN': text, en: text }, 'in both languages'),
        },
        'a band that was crossed',
      ),
      { minItems: 1, maxItems: PAGE_MAX, description: 'the alerts' },
    ),
  },
  'what those who run the service should look at, as headroom monitor says it',
);
