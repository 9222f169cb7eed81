export type { Alert } from './alert.ts';
export type { MailSettings } from './email/channel.ts';
export { type ContactOf, contactsIn } from './email/contacts.ts';
export { createNotices, type NoticeParts, type Notices } from './notices.ts';
export { noticeAsHtml, noticeAsText } from './render-notice.ts';
export { SEAL_KEY_BYTES, type Sealer, sealerWith } from './seal.ts';
export type { WebhookRules } from './webhook/address.ts';
export { messageId } from './webhook/channel.ts';
export type {
  Endpoint,
  Endpoints,
  EndpointWish,
  NewEndpoint,
  Pinged,
} from './webhook/endpoints.ts';
export type { Lender } from './words/lender.ts';
