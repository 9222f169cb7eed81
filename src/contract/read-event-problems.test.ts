import { describe, expect, test } from 'vitest';
import {
  CONTEXT,
  ENVELOPE,
  EXAMPLES,
  type Fields,
  written,
} from './event-examples.test-support.ts';
import { formatProblem } from './problem.ts';
import { parseEventLine } from './read-event.ts';

const LINE = 7;

/** What is said of a repayment of 5 with some fields changed; undefined leaves one out. */
function saidOf(changes: Fields): string {
  return saidOfEvent({ ...ENVELOPE, type: 'repayment', amount: 5, ...changes });
}

function saidOfEvent(event: unknown): string {
  return saidOfLine(JSON.stringify(event));
}

function saidOfLine(text: string, context: typeof CONTEXT = CONTEXT): string {
  const outcome = parseEventLine(text, LINE, context);
  return 'ok' in outcome ? 'no problem' : outcome.problems.map(formatProblem).join('\n');
}

describe('what is wrong with an event is said with line, field and what was expected: where', () => {
  test('its version is another', () => {
    expect(saidOf({ v: 2 })).toMatchInlineSnapshot(
      `"7 v: expected 1, the version of the event format, found 2"`,
    );
  });

  test('a field is missing', () => {
    expect(saidOf({ account: undefined })).toMatchInlineSnapshot(
      `"7 account: is missing; expected a name of 1 to 200 printable characters"`,
    );
  });

  test('a field has the wrong type', () => {
    expect(saidOf({ settles: 'yes' })).toMatchInlineSnapshot(
      `"7 settles: expected true or false, found "yes""`,
    );
  });

  test('a field is misspelt, and the nearest one is meant', () => {
    expect(saidOf({ amount: undefined, amuont: 5 })).toMatchInlineSnapshot(
      `"7 amuont: is not a field here; did you mean "amount"?"`,
    );
    expect(saidOf({ setles: true })).toMatchInlineSnapshot(
      `"7 setles: is not a field here; did you mean "settles"?"`,
    );
  });

  test('the name of a field would steer a terminal', () => {
    expect(saidOf({ 'a\u001b[31m\n': 1 })).toMatchInlineSnapshot(
      `"7 ["a\\u001b[31m\\n"]: is not a field here; what could still be given: known, principal, loan, settles"`,
    );
  });

  test('a field has the name of a property that every object has', () => {
    expect(
      saidOfLine(JSON.stringify(written('limitThawed')).replace('{', '{"__proto__":{},')),
    ).toMatchInlineSnapshot(`"7 __proto__: is not a field here; what could still be given: known"`);
  });

  test('an amount is negative', () => {
    expect(saidOf({ amount: -5 })).toMatchInlineSnapshot(
      `"7 amount: expected an amount from 0 in major units, as 1200 or "1200.50" (a fraction in quotes), found -5"`,
    );
    expect(saidOf({ amount: '-0.01' })).toMatchInlineSnapshot(
      `"7 amount: expected an amount from 0 in major units, as 1200 or "1200.50" (a fraction in quotes), found "-0.01""`,
    );
  });

  test('an amount is a fraction outside quotes', () => {
    expect(saidOf({ amount: 1200.5 })).toMatchInlineSnapshot(
      `"7 amount: expected an amount from 0 in major units, as 1200 or "1200.50" (a fraction in quotes), found 1200.5"`,
    );
  });

  test('an amount is no number', () => {
    expect(saidOf({ amount: '1,200' })).toMatchInlineSnapshot(
      `"7 amount: expected an amount from 0 in major units, as 1200 or "1200.50" (a fraction in quotes), found "1,200""`,
    );
    expect(saidOf({ amount: null })).toMatchInlineSnapshot(
      `"7 amount: expected an amount from 0 in major units, as 1200 or "1200.50" (a fraction in quotes), found nothing"`,
    );
  });

  test('an amount has more decimals than its currency', () => {
    expect(saidOf({ amount: '5.005' })).toMatchInlineSnapshot(
      `"7 amount: expected a CNY amount with at most 2 decimals, found "5.005""`,
    );
    const yen = JSON.stringify({ ...written('limitApplied'), limit: '5.5' });
    expect(saidOfLine(yen, { ...CONTEXT, currency: 'JPY' })).toMatchInlineSnapshot(
      `"7 limit: expected a JPY amount without decimals, found "5.5""`,
    );
  });

  test('a number is too large to be exact', () => {
    expect(saidOf({ amount: 1e21 })).toMatchInlineSnapshot(
      `"7 amount: expected a smaller amount, found 1e+21: too large"`,
    );
    expect(saidOf({ amount: '90071992547409.92' })).toMatchInlineSnapshot(
      `"7 amount: expected a smaller amount, found "90071992547409.92": too large"`,
    );
    expect(saidOfEvent({ ...written('attribute'), value: 2 ** 53 })).toMatchInlineSnapshot(
      `"7 value: expected a whole number, found 9007199254740992: too large to be exact"`,
    );
  });

  test('a count is negative or broken', () => {
    expect(saidOfEvent({ ...written('arrearsReported'), daysPastDue: -1 })).toMatchInlineSnapshot(
      `"7 daysPastDue: expected a whole number from 0, found -1"`,
    );
    expect(saidOfEvent({ ...written('instalmentConversion'), months: 0.5 })).toMatchInlineSnapshot(
      `"7 months: expected a number of months from 1 to 600, found 0.5"`,
    );
  });

  test('the calendar lacks its date', () => {
    expect(saidOf({ effective: '2026-02-29' })).toMatchInlineSnapshot(
      `"7 effective: "2026-02-29" is not in the calendar; expected a date as 2026-11-24"`,
    );
    expect(saidOf({ known: '2026-13-01T00:00:00Z' })).toMatchInlineSnapshot(
      `"7 known: "2026-13-01T00:00:00Z" is not in the calendar; expected a date as 2026-11-24"`,
    );
  });

  test('a date is written in another way', () => {
    expect(saidOf({ effective: '01/03/2026' })).toMatchInlineSnapshot(
      `"7 effective: expected a date as 2026-11-24, or a moment as 2026-11-24T08:30:00Z or …+08:00, found "01/03/2026""`,
    );
    expect(saidOf({ effective: '2026-03-01T24:00:00Z' })).toMatchInlineSnapshot(
      `"7 effective: expected a date as 2026-11-24, or a moment as 2026-11-24T08:30:00Z or …+08:00, found "2026-03-01T24:00:00Z""`,
    );
    expect(saidOf({ effective: '2026-03-01T08:30:00' })).toMatchInlineSnapshot(
      `"7 effective: expected a date as 2026-11-24, or a moment as 2026-11-24T08:30:00Z or …+08:00, found "2026-03-01T08:30:00""`,
    );
  });

  test('it was known before it took effect', () => {
    expect(saidOf({ known: '2026-02-28' })).toMatchInlineSnapshot(
      `"7 known: expected 2026-03-01 (when it took effect) or later, found "2026-02-28""`,
    );
  });

  test('it has no type', () => {
    expect(saidOf({ type: undefined })).toMatchInlineSnapshot(
      `"7 type: is missing; expected one of accountOpened, consentGranted, consentRevoked, draw, repayment, statement, instalmentConversion, arrearsReported, bureauReport, spending, incomeVerified, businessReceipts, taxFiling, thirdPartyScore, attribute, limitRequested, limitOffered, limitAccepted, limitDeclined, limitApplied, limitFrozen, limitThawed, limitProposed, riseRefused, changeWithdrawn, offerExpired, requestRefused, cutNoticeGiven, temporaryLimitGranted, temporaryLimitEnded, overrideGranted, overrideEnded, ownCapSet, ownCapLifted, offersOptedOut, offersOptedIn, disputeOpened, disputeAnswered, humanReviewAsked, humanReviewAnswered, accountClosed, correction"`,
    );
  });

  test('its type is misspelt', () => {
    expect(saidOf({ type: 'repayement' })).toMatchInlineSnapshot(
      `"7 type: "repayement" is not an event type; did you mean "repayment"?"`,
    );
  });

  test('its type is none, nor near one', () => {
    expect(saidOf({ type: 'constructor' })).toMatchInlineSnapshot(
      `"7 type: "constructor" is not an event type; expected one of accountOpened, consentGranted, consentRevoked, draw, repayment, statement, instalmentConversion, arrearsReported, bureauReport, spending, incomeVerified, businessReceipts, taxFiling, thirdPartyScore, attribute, limitRequested, limitOffered, limitAccepted, limitDeclined, limitApplied, limitFrozen, limitThawed, limitProposed, riseRefused, changeWithdrawn, offerExpired, requestRefused, cutNoticeGiven, temporaryLimitGranted, temporaryLimitEnded, overrideGranted, overrideEnded, ownCapSet, ownCapLifted, offersOptedOut, offersOptedIn, disputeOpened, disputeAnswered, humanReviewAsked, humanReviewAnswered, accountClosed, correction"`,
    );
  });

  test('its id is empty, blank, too long or holds control characters', () => {
    expect(saidOf({ id: '' })).toMatchInlineSnapshot(
      `"7 id: expected a name of 1 to 200 printable characters, found """`,
    );
    expect(saidOf({ id: ' ' })).toMatchInlineSnapshot(
      `"7 id: expected a name of 1 to 200 printable characters, found " ""`,
    );
    expect(saidOf({ id: 'x'.repeat(201) })).toMatchInlineSnapshot(
      `"7 id: expected a name of 1 to 200 printable characters, found "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…"`,
    );
    expect(saidOf({ id: 'e1\n' })).toMatchInlineSnapshot(
      `"7 id: expected a name of 1 to 200 printable characters, found "e1\\n""`,
    );
    expect(saidOf({ account: 'A\u009f' })).toMatchInlineSnapshot(
      `"7 account: expected a name of 1 to 200 printable characters, found "A\\u009f""`,
    );
  });

  test('its id holds half a character, or was not sent as UTF-8', () => {
    const halves = ['e\ud83d', '\ude00e', 'e\ude00\ud83d', '\ud83d\ud83d\ude00'];
    const inGbk = new TextDecoder().decode(Uint8Array.of(0xd5, 0xc5));
    for (const id of [...halves, inGbk]) {
      expect(saidOf({ id })).toMatch(/^7 id: expected a name of 1 to 200 printable characters/);
    }
    expect(saidOf({ id: '张\u{1f600}' })).toBe('no problem');
  });

  test('its source is the lender itself, which needs no consent', () => {
    expect(saidOfEvent({ ...written('bureauReport'), source: 'lender' })).toMatchInlineSnapshot(
      `"7 source: "lender" is the lender itself, which needs no consent; expected another source, as bureau"`,
    );
    expect(saidOfEvent({ ...written('spending'), source: 'lender' })).toMatchInlineSnapshot(
      `"7 source: "lender" is the lender itself: leave the source out for its own records"`,
    );
  });

  test('more principal is repaid than money', () => {
    expect(saidOf({ principal: 6 })).toMatchInlineSnapshot(
      `"7 principal: expected at most the amount repaid, 5, found 6"`,
    );
  });

  test('something falls due before the draw', () => {
    const schedule = [
      { due: '2026-03-01', amount: 1 },
      { due: '2026-02-28', amount: 1, fee: 2 },
    ];
    expect(saidOfEvent({ ...written('draw'), schedule: schedule.slice(0, 1) })).toBe('no problem');
    expect(saidOfEvent({ ...written('draw'), schedule })).toMatchInlineSnapshot(
      `
      "7 schedule[1].fee: is not a field here; leave it out
      7 schedule[1].due: expected 2026-03-01 (the day of the event) or later, found "2026-02-28""
    `,
    );
    expect(saidOfEvent({ ...written('statement'), due: '2026-02-28' })).toMatchInlineSnapshot(
      `"7 due: expected 2026-03-01 (the day of the event) or later, found "2026-02-28""`,
    );
  });

  test('a correction is of itself', () => {
    expect(saidOfEvent({ ...written('correction'), corrects: 'e1' })).toMatchInlineSnapshot(
      `"7 corrects: an event cannot correct itself; expected the id of an earlier one"`,
    );
  });

  test('the replacement in a correction is none', () => {
    const replaced = (replacement: unknown) =>
      saidOfEvent({ ...written('correction'), replacement });
    expect(replaced(null)).toBe('no problem');
    expect(replaced(undefined)).toMatchInlineSnapshot(
      `"7 replacement: is missing; expected the event that takes its place, or null"`,
    );
    expect(replaced(5)).toMatchInlineSnapshot(
      `"7 replacement: expected an event as an object, found 5"`,
    );
    expect(replaced({ type: 'drwa' })).toMatchInlineSnapshot(
      `"7 replacement.type: "drwa" is not an event type; did you mean "draw"?"`,
    );
    expect(
      replaced({ type: 'draw', effective: '2026-03-01', id: 'e2', amount: -1 }),
    ).toMatchInlineSnapshot(`
      "7 replacement.id: is not a field here; what could still be given: loan, schedule
      7 replacement.amount: expected an amount from 0 in major units, as 1200 or "1200.50" (a fraction in quotes), found -1"
    `);
    expect(replaced({ type: 'draw', effective: '2026-03-02', amount: 1 })).toMatchInlineSnapshot(
      `"7 replacement.effective: expected 2026-03-01 (when the correction was known) or earlier, found "2026-03-02""`,
    );
    expect(
      replaced({ ...EXAMPLES.correction[0], type: 'correction', effective: '2026-03-01' }),
    ).toMatchInlineSnapshot(
      `"7 replacement.type: a correction cannot stand in for an event; correct the correction instead"`,
    );
  });

  test('the line is no event', () => {
    expect(saidOfLine('[]')).toMatchInlineSnapshot(`"7: expected an event as an object, found []"`);
    expect(saidOfLine('5')).toMatchInlineSnapshot(`"7: expected an event as an object, found 5"`);
    expect(saidOfLine('null')).toMatchInlineSnapshot(
      `"7: expected an event as an object, found nothing"`,
    );
    expect(saidOfLine('['.repeat(100_000) + ']'.repeat(100_000))).toMatchInlineSnapshot(
      `"7: expected an event as an object, found a value too deep to show"`,
    );
  });

  // What follows are the words of the runtime.
  test.each([
    ['', '7: expected one event as JSON, found "": '],
    ['{"v":1,', '7: expected one event as JSON, found "{\\"v\\":1,": '],
    ['id,amount', '7: expected one event as JSON, found "id,amount": '],
    ['\u001b[31m', '7: expected one event as JSON, found "\\u001b[31m": '],
  ])('the line %j is not JSON', (text, beginning) => {
    const said = saidOfLine(text);
    expect(said.slice(0, beginning.length)).toBe(beginning);
    expect(said).toMatch(/^\P{Cc}*$/u);
  });
});

describe('every problem of an event is reported at once', () => {
  test('those of its shape and those of its meaning', () => {
    const said = saidOf({
      v: '1',
      account: undefined,
      effective: '2026-02-30',
      amount: '5.005',
      principal: -1,
      settels: true,
    });
    expect(said).toMatchInlineSnapshot(`
      "7 account: is missing; expected a name of 1 to 200 printable characters
      7 settels: is not a field here; did you mean "settles"?
      7 v: expected 1, the version of the event format, found "1"
      7 principal: expected an amount from 0 in major units, as 1200 or "1200.50" (a fraction in quotes), found -1
      7 effective: "2026-02-30" is not in the calendar; expected a date as 2026-11-24
      7 amount: expected a CNY amount with at most 2 decimals, found "5.005""
    `);
  });

  test('those of a correction and those of its replacement', () => {
    const replacement = { type: 'draw', effective: '2026-02-30', amount: 'five' };
    const said = saidOfEvent({ ...written('correction'), corrects: '', replacement });
    expect(said).toMatchInlineSnapshot(`
      "7 corrects: expected a name of 1 to 200 printable characters, found ""
      7 replacement.amount: expected an amount from 0 in major units, as 1200 or "1200.50" (a fraction in quotes), found "five"
      7 replacement.effective: "2026-02-30" is not in the calendar; expected a date as 2026-11-24"
    `);
  });

  test('and one slip only once: what rests on it is not told of', () => {
    expect(saidOf({ amount: '5.005', principal: 5 }).split('\n')).toHaveLength(1);
    expect(saidOf({ effective: '2026-02-30', known: '1969-01-01' }).split('\n')).toHaveLength(1);
  });
});
