import { type Command, NEEDS_NOTHING } from './command.ts';
import type { NoticeWork } from './operations.ts';

export function noticeCommand<T>(work: NoticeWork<T>): Command<T> {
  return {
    ...NEEDS_NOTHING,
    apply: async (batch) =>
      work((await batch.desk()).notices, {
        now: batch.now,
        recordAct: (act) => batch.recordAct(act),
      }),
  };
}
