import type { Claimed } from '../app/index.ts';
import { formatAmount, formatInstant } from '../contract/index.ts';
import type { Money } from '../kernel/index.ts';

/** Fields of a message that are amounts: minor units inside, as people write them outside. */
const AMOUNTS: ReadonlySet<string> = new Set([
  'previous',
  'limit',
  'amount',
  'requested',
  'interest',
]);

/** A message as a webhook gets it. */
export function wireMessage(currency: string): (delivery: Claimed) => object {
  return ({ message, notice }) => ({
    type: message.kind,
    timestamp: formatInstant(message.createdAt),
    data: { account: message.account, ...wireFields(message.body, currency), notice },
  });
}

function wireFields(fields: object, currency: string): object {
  const wire = ([field, value]: [string, unknown]): [string, unknown] => {
    if (Array.isArray(value)) return [field, value.map((one) => wireValue(one, currency))];
    if (AMOUNTS.has(field) && typeof value === 'number') {
      return [field, formatAmount(value as Money, currency)];
    }
    return [field, value];
  };
  return Object.fromEntries(Object.entries(fields).map(wire));
}

function wireValue(value: unknown, currency: string): unknown {
  return typeof value === 'object' && value !== null ? wireFields(value, currency) : value;
}
