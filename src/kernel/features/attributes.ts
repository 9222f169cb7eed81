/** The attribute names that some feature reads. A sourced attribute under another name is kept as an event, and counts nowhere. */
export const ATTRIBUTES = ['bank.inflow'] as const;

export type AttributeName = (typeof ATTRIBUTES)[number];

/** From 1; 0 for a name that no feature reads. */
export function attributeCode(name: string): number {
  return (ATTRIBUTES as readonly string[]).indexOf(name) + 1;
}
