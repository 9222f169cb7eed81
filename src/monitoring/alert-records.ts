import { formatDay, type Words } from '../kernel/index.ts';
import type { Alert } from './alerts.ts';
import type { WatchedMonth } from './monitor.ts';

/** An alert on its own, as whatever sends notices takes it: one JSON object a line. */
export interface AlertRecord {
  readonly type: 'scorecardAlert';
  /** The same alert has the same id, however often the month is looked at: send it once. */
  readonly id: string;
  /** `id@version`. */
  readonly scorecard: string;
  readonly date: string;
  readonly kind: Alert['kind'];
  readonly subject: string | null;
  readonly value: number;
  readonly band: Alert['band'];
  readonly words: Words;
}

/** The alerts of all months, the oldest first. */
export function alertRecords(
  scorecard: string,
  months: readonly Pick<WatchedMonth, 'alerts'>[],
): readonly AlertRecord[] {
  return months.flatMap(({ alerts }) =>
    alerts.map(({ day, kind, subject, value, band, words }) => {
      const date = formatDay(day);
      const id = ['scorecardAlert', scorecard, date, kind, subject ?? ''].join('/');
      return { type: 'scorecardAlert', id, scorecard, date, kind, subject, value, band, words };
    }),
  );
}
