import { expect, test } from 'vitest';
import type { Day } from '../day.ts';
import type { Event } from '../events.ts';
import { limitHistory } from './limit-history.ts';

function said(id: string, effective: number, payload: object): Event {
  const times = { effective, known: effective, effectiveAt: effective, knownAt: effective };
  return { v: 1, id, account: 'a', ...times, ...payload } as unknown as Event;
}

const LOG = [
  said('open', 1, { type: 'accountOpened', product: 'p', segment: 'personal' }),
  said('set', 1, { type: 'limitApplied', limit: 100 }),
  said('offer', 3, { type: 'limitOffered', amount: 200 }),
  said('again', 4, { type: 'limitOffered', amount: 250 }),
  said('lapsed', 5, { type: 'offerExpired' }),
  said('better', 6, { type: 'limitOffered', amount: 300 }),
  said('taken', 8, { type: 'limitAccepted', amount: 280 }),
  said('then', 9, { type: 'limitApplied', limit: 280 }),
  said('same', 10, { type: 'limitApplied', limit: 280 }),
  said('warned', 11, { type: 'cutNoticeGiven', limit: 50, until: 20 }),
  said('cut', 20, { type: 'limitApplied', limit: 50 }),
  said('over', 30, { type: 'accountClosed' }),
];

const MOVES = [
  { on: 1, limit: 100, way: 'set', origin: 'set' },
  { on: 9, limit: 280, way: 'accepted', origin: 'better' },
  { on: 20, limit: 50, way: 'notice', origin: 'warned' },
  { on: 30, limit: 0, way: 'closed', origin: 'over' },
];

test('only what moves the granted limit is in its history, with what began it', () => {
  expect(limitHistory(LOG, 31 as Day)).toEqual(MOVES);
  expect(limitHistory([...LOG].reverse(), 31 as Day)).toEqual(MOVES);
});

test('the history of a limit as of a day ends before it, and a correction rewrites it', () => {
  expect(limitHistory(LOG, 10 as Day)).toEqual(MOVES.slice(0, 2));
  const wrong = said('no', 31, { type: 'correction', corrects: 'then', replacement: null });
  expect(limitHistory([...LOG, wrong], 32 as Day).map(({ on }) => on)).toEqual([1, 10, 20, 30]);
  expect(limitHistory([], 32 as Day)).toEqual([]);
});
