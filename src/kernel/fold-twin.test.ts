import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folded, foldedLimit } from './folded.test-support.ts';
import { naiveFacts, naiveLimit } from './naive-fold.test-support.ts';
import { dates, eventLists } from './random-events.test-support.ts';

test('folding gives what the slow, obvious twin computes from the list of events', () => {
  fc.assert(
    fc.property(eventLists, dates, (events, t) => {
      expect(folded(events, t)).toEqual(naiveFacts(events, t));
      expect(foldedLimit(events, t)).toEqual(naiveLimit(events, t));
    }),
    { numRuns: 500 },
  );
});
