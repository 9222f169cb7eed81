import type { TOLD_KINDS } from '../contract/index.ts';

/** What others can be told of: a webhook endpoint chooses among these. */
export type MessageKind = (typeof TOLD_KINDS)[number];
