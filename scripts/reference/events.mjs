import { jsonSchemas } from '../../dist/src/contract/index.js';
import { KNOWN_SOURCES } from '../../dist/src/kernel/index.js';
import { code, FIELD_HEAD, fieldRows, page, partsTable, table } from './markdown.mjs';

const ENVELOPE = ['v', 'id', 'account', 'effective', 'known', 'type'];

const INTRO = `What a lender tells Headroom about a borrower. Events come as JSON, one object a line. They are never
changed: a mistake is put right by a ${code('correction')}. The same rules as a JSON Schema:
[event.schema.json](../../schemas/event.schema.json).

Sources that every portfolio knows are ${KNOWN_SOURCES.map(code).join(', ')}; a portfolio may name others.
${code('lender')} stands for the lender's own records and is never written.`;

const EXAMPLE = `\`\`\`text
{"v":1,"id":"A17-204","account":"A17","effective":"2026-03-02","type":"repayment","amount":"1200.50"}
\`\`\``;

const MEANINGS = {
  accountOpened: 'The account exists from this day on. Its product and segment choose the policy.',
  consentGranted: 'The borrower lets the lender use what this source says.',
  consentRevoked: 'Until it is granted again, nothing that this source has ever said counts.',
  draw: 'Money taken. With a schedule, it says what falls due and when.',
  repayment: 'Money paid back.',
  statement: 'A bill. It restates the balance, and may set a minimum that falls due.',
  instalmentConversion: 'A cash or bill amount turned into instalments (现金分期).',
  arrearsReported:
    'Lateness as a flag. It counts only for an account on which nothing falls due by schedule or bill.',
  bureauReport: 'What other lenders have lent, as a credit bureau tells it.',
  spending: 'One purchase.',
  incomeVerified: 'A monthly income that somebody vouches for.',
  businessReceipts: 'Money that a business took in.',
  taxFiling: 'Taxable income as filed.',
  thirdPartyScore: "Somebody else's credit score.",
  attribute: 'Any other whole number under a name. It counts where a feature reads that name.',
  limitRequested: 'The borrower asked for this limit.',
  limitOffered: 'The lender offered it.',
  limitAccepted: 'The borrower accepted the offer.',
  limitDeclined: 'The borrower declined the offer.',
  limitApplied: 'The limit in force from now on, whoever set it.',
  limitFrozen: 'No new draws from now on.',
  limitThawed: 'The freeze is lifted.',
  limitProposed: 'A rise waits for a person of the lender to approve it.',
  riseRefused:
    'A person of the lender refused the rise that was proposed, and with it the request that it was for.',
  changeWithdrawn: 'What was proposed, offered or announced is taken back.',
  offerExpired: 'An offer was not taken up in its time.',
  requestRefused: 'The request for a higher limit is refused.',
  cutNoticeGiven: 'The borrower is told of a cut that is to come.',
  temporaryLimitGranted:
    'A higher limit for a while, over the one in force; it ends by itself on its date.',
  temporaryLimitEnded: 'The temporary limit is over, at its date or before.',
  overrideGranted:
    'Persons of the lender decide otherwise for a while: this limit stands over the one in force, higher or lower.',
  overrideEnded: 'The override is over, at its date or before.',
  ownCapSet: 'The borrower sets a lower cap; it binds at once.',
  ownCapLifted: 'The borrower lifts it.',
  offersOptedOut: 'The borrower wants no offers of a higher limit.',
  offersOptedIn: 'The borrower wants them again.',
  disputeOpened: 'The borrower says that something recorded is wrong.',
  disputeAnswered: 'The dispute is answered.',
  humanReviewAsked: 'The borrower asks for a person to look at an automated decision.',
  humanReviewAnswered: 'A person has looked, and answered.',
  accountClosed: 'The account is closed: nothing more is lent on it.',
  correction:
    'From the day it is known, the event that it corrects no longer counts; the replacement, if any, does. A correction can itself be corrected.',
};

export function eventsPage() {
  const { anyOf: events, $defs: definitions } = jsonSchemas()['event.schema.json'];
  const [first] = events;
  const envelope = {
    required: first.required,
    properties: Object.fromEntries(ENVELOPE.map((name) => [name, first.properties[name]])),
  };
  envelope.properties.type = { description: 'one of the types below' };
  return page('Events', INTRO, [
    `## Every event\n\n${table(FIELD_HEAD, fieldRows(envelope))}\n\n${EXAMPLE}`,
    ...events.map(eventSection),
    `## Values\n\n${partsTable(definitions, Object.keys(definitions))}`,
  ]);
}

function eventSection(event) {
  const rows = fieldRows(event, { leaveOut: ENVELOPE });
  const fields = rows.length === 0 ? 'No fields of its own.' : table(FIELD_HEAD, rows);
  const type = event.properties.type.const;
  const words = MEANINGS[type];
  if (words === undefined) throw new Error(`events.mjs says nothing of the event "${type}"`);
  return `## ${type}\n\n${words}\n\n${fields}`;
}
