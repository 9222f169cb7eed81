import { type Day, type Event, formatDay, type Instant, type Money } from '../kernel/index.ts';
import { formatAmount } from './amount.ts';
import { DAY_FIELDS, type EventContext, MONEY_FIELDS } from './event-fields.ts';
import { formatMoment } from './time.ts';

/** The event as it goes over the wire; `parseEvent` reads it back. */
export function formatEvent(
  event: Event,
  context: EventContext,
): Readonly<Record<string, unknown>> {
  const { v, id, account, type, effective, effectiveAt, known, knownAt, ...payload } = event;
  const moment = (day: Day, at: Instant): string => formatMoment({ day, at }, context.timeZone);
  return {
    v,
    id,
    account,
    type,
    effective: moment(effective, effectiveAt),
    ...(known === effective && knownAt === effectiveAt ? {} : { known: moment(known, knownAt) }),
    ...formatPayload(payload, context),
  };
}

function formatPayload(payload: object, context: EventContext): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(payload).map(([field, value]) => [field, formatField(field, value, context)]),
  );
}

function formatField(field: string, value: unknown, context: EventContext): unknown {
  if (MONEY_FIELDS.has(field)) return formatAmount(value as Money, context.currency);
  if (DAY_FIELDS.has(field)) return formatDay(value as Day);
  if (field === 'schedule') {
    return (value as readonly object[]).map((instalment) => formatPayload(instalment, context));
  }
  if (field === 'replacement' && value !== null) return formatReplacement(value as object, context);
  return value;
}

function formatReplacement(replacement: object, context: EventContext): Record<string, unknown> {
  const { effective, effectiveAt, ...rest } = replacement as {
    readonly effective: Day;
    readonly effectiveAt: Instant;
  };
  const moment = { day: effective, at: effectiveAt };
  return { effective: formatMoment(moment, context.timeZone), ...formatPayload(rest, context) };
}
