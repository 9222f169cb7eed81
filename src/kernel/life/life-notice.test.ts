import { expect, test } from 'vitest';
import { day } from '../day.ts';
import { formatsFor } from '../explain/format.ts';
import type { Money } from '../money.ts';
import type { LifeEvent } from './life-event.ts';
import { lifeNotice } from './life-notice.ts';

function said(event: LifeEvent): readonly (string | null)[] {
  return [
    lifeNotice(event, formatsFor('en', 'CNY', 2), 'en'),
    lifeNotice(event, formatsFor('zh-CN', 'CNY', 2), 'zh-CN'),
  ];
}

test('a borrower is told of a cut with its amount and the end of the notice', () => {
  const until = day('2026-04-15');
  expect(said({ type: 'cutNoticeGiven', limit: 400_000 as Money, until })).toEqual([
    'Your limit will be lowered to ¥4,000. The notice ends on 15 April 2026; until then this cut brings you no fee.',
    '您的额度将降至¥4,000。通知期到2026年4月15日结束；在此之前，不会因这次降额向您收取任何费用。',
  ]);
});

test('a date that the event does not name is not spoken of', () => {
  expect(said({ type: 'disputeOpened', dispute: 'D1' })).toEqual([
    'We have received your dispute.',
    '我们已收到您的异议。',
  ]);
});

test('the lender’s own steps are not told', () => {
  const until = day('2026-04-15');
  expect(said({ type: 'limitProposed', amount: 1 as Money, until })).toEqual([null, null]);
});
