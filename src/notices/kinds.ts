/** What others can be told of: a webhook endpoint chooses among these. */
export const MESSAGE_KINDS = ['decision', 'life', 'discountUsed', 'guidance', 'alert'] as const;

export type MessageKind = (typeof MESSAGE_KINDS)[number];
