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

test('what the decision says itself is not told again', () => {
  const answerBy = day('2026-04-15');
  expect(said({ type: 'limitProposed', amount: 1 as Money, answerBy })).toEqual([null, null]);
});

test('what is withdrawn is named', () => {
  const withdrawn = { type: 'changeWithdrawn', amount: 2_600_000 as Money } as const;
  expect(said({ ...withdrawn, was: 'proposed' })).toEqual([
    'The limit of ¥26,000 that a person was looking at is no longer looked at.',
    '此前由人工审核的¥26,000额度不再审核。',
  ]);
  expect(said({ ...withdrawn, was: 'noticed' })[0]).toBe(
    'The cut to ¥26,000 that we had announced is not made.',
  );
  expect(said({ type: 'changeWithdrawn' })[0]).toBe(
    'The change of your limit that we had offered or announced is withdrawn.',
  );
});
