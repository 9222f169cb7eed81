import { amountMessage, type EventContext, parseAmount } from '../contract/index.ts';
import { type Day, type Money, parseDay } from '../kernel/index.ts';
import { ProblemError } from './problem-answer.ts';

/** An amount whose shape has been checked, in minor units. */
export function readAmount(value: unknown, path: string, context: EventContext): Money {
  const amount = parseAmount(value, context.currency);
  if (amount === null) throw invalid(path, amountMessage(value, context.currency));
  return amount;
}

/** A date whose shape has been checked. */
export function readDay(value: string, path: string): Day {
  const day = parseDay(value);
  if (day === null) throw invalid(path, `"${value}" is not in the calendar`);
  return day;
}

function invalid(path: string, message: string): ProblemError {
  return new ProblemError({ refused: 'request_must_be_valid', errors: [{ path, message }] });
}
