import type { Day } from './day.ts';
import { type Entry, type EntryKind, FROZEN_BY_DECISION, NO_CAP } from './entries.ts';
import type { Correction, Draw, Event, LimitEvent, Repayment, Statement } from './events.ts';
import { attributeCode } from './features/attributes.ts';
import type { References } from './references.ts';
import { OWN_SOURCE, type Sources } from './sources.ts';

/** What one event contributes to its account's entries. */
export function entriesOf(
  event: Exclude<Event, Correction>,
  references: References,
  sources: Sources,
): readonly Entry[] {
  const source =
    'source' in event && event.source !== undefined ? sources.code(event.source) : OWN_SOURCE;
  const one = (kind: EntryKind, value: number, ref = 0): Entry[] => [
    { kind, day: event.effective, value, ref, source },
  ];
  switch (event.type) {
    case 'accountOpened':
      return one('opened', 1);
    case 'consentGranted':
      return one('consent', 1);
    case 'consentRevoked':
      return one('consent', 0);
    case 'draw':
      return drawEntries(event, references);
    case 'repayment':
      return repaymentEntries(event, references);
    case 'statement':
      return statementEntries(event);
    case 'instalmentConversion':
      return one('conversion', event.amount);
    case 'arrearsReported':
      return one('arrearsReported', event.daysPastDue);
    case 'bureauReport':
      return [
        ...one('lenders', event.lenders),
        ...one('externalBalance', event.balance),
        ...one('debtService', event.monthlyDebtService),
        ...one('inquiries', event.inquiries),
      ];
    case 'spending':
      return one('spending', event.amount, references.code('category', event.category));
    case 'incomeVerified':
      return one('income', event.monthlyIncome);
    case 'businessReceipts':
      return one('receipts', event.amount);
    case 'taxFiling':
      return one('taxableIncome', event.taxableIncome);
    case 'thirdPartyScore':
      return one('thirdPartyScore', event.score);
    case 'attribute':
      return one('attribute', event.value, attributeCode(event.name));
    default:
      return limitEntries(event);
  }
}

function limitEntries(event: LimitEvent): readonly Entry[] {
  const one = (kind: EntryKind, value: number): Entry[] => [own(kind, event.effective, value, 0)];
  switch (event.type) {
    case 'limitRequested':
      return one('requested', event.amount);
    case 'limitOffered':
      return one('offered', event.amount);
    case 'limitAccepted':
      return one('accepted', event.amount);
    case 'limitDeclined':
      return one('declined', 1);
    case 'limitApplied':
      return one('limit', event.limit);
    case 'limitFrozen':
      return one('frozen', event.byDecision === true ? FROZEN_BY_DECISION : 1);
    case 'limitThawed':
      return one('thawed', 1);
    case 'accountClosed':
      return one('closed', 1);
    case 'ownCapSet':
      return one('ownCap', event.amount);
    case 'ownCapLifted':
      return one('ownCap', NO_CAP);
    case 'offersOptedOut':
      return one('optedOut', 1);
    case 'offersOptedIn':
      return one('optedOut', 0);
    case 'temporaryLimitGranted':
      return [...one('temporaryLimit', event.limit), ...one('temporaryUntil', event.until)];
    case 'temporaryLimitEnded':
      return one('temporaryLimit', 0);
    // Steps on the way of a limit, which the life of the limit keeps: no feature reads them.
    case 'overrideGranted':
    case 'overrideEnded':
    case 'limitProposed':
    case 'riseRefused':
    case 'changeWithdrawn':
    case 'offerExpired':
    case 'requestRefused':
    case 'cutNoticeGiven':
    case 'disputeOpened':
    case 'disputeAnswered':
    case 'humanReviewAsked':
    case 'humanReviewAnswered':
      return [];
  }
}

function drawEntries(event: Draw, references: References): Entry[] {
  const ref = references.code('loan', event.loan);
  const entries = [own('draw', event.effective, event.amount, ref)];
  for (const { due, amount } of event.schedule ?? []) entries.push(own('due', due, amount, ref));
  return entries;
}

function repaymentEntries(event: Repayment, references: References): Entry[] {
  const ref = references.code('loan', event.loan);
  const entries = [own('repayment', event.effective, event.amount, ref)];
  const interest = event.amount - (event.principal ?? event.amount);
  if (interest !== 0) entries.push(own('interest', event.effective, interest, ref));
  if (event.settles === true) entries.push(own('settled', event.effective, 1, ref));
  return entries;
}

function statementEntries(event: Statement): Entry[] {
  const entries = [own('statement', event.effective, event.balance, 0)];
  if (event.minimumDue === undefined) return entries;
  entries.push(own('minimumDue', event.effective, event.minimumDue, 0));
  if (event.due !== undefined) entries.push(own('due', event.due, event.minimumDue, 0));
  return entries;
}

function own(kind: EntryKind, day: Day, value: number, ref: number): Entry {
  return { kind, day, value, ref, source: OWN_SOURCE };
}
