import type { NoticeText } from '../../app/index.ts';
import {
  type Formats,
  type Language,
  type LifeEvent,
  lifeNotice,
  parseDay,
} from '../../kernel/index.ts';
import { stepSubject } from './subjects.ts';

/**
 * A step in the life of a limit, as the borrower is told of it, with what a person said about it; null
 * where it needs no telling.
 */
export function stepNotice(
  step: LifeEvent,
  said: string | null,
  formats: Formats,
  language: Language,
): NoticeText | null {
  const told = lifeNotice(step, formats, language);
  if (told === null) return null;
  const sections = [{ heading: null, lines: said === null ? [told] : [told, said] }];
  return { subject: stepSubject(step, formats, language), sections };
}

/** A step as a message has it, `step` naming its type and its days as dates. */
export function readStep({ step: type, ...said }: Readonly<Record<string, unknown>>): LifeEvent {
  const dated = Object.entries(said).map(([field, value]) =>
    field === 'until' || field === 'answerBy' ? [field, parseDay(String(value))] : [field, value],
  );
  return { type, ...Object.fromEntries(dated) } as LifeEvent;
}
