import {
  AccountHistory,
  addDays,
  compileRules,
  type Day,
  type Event,
  type Money,
  Sources,
} from '../kernel/index.ts';
import type { StandpointAnswer } from './advice-operations.ts';
import type { Batch, Command, Submits } from './command.ts';
import { decideAccount } from './decide-account.ts';
import { OWN_EVENT } from './life.ts';

/** What a borrower lets the lender look at, and what the limit would be without each. */
export interface ConsentOperations {
  consents(account: string): Promise<ConsentsAnswer>;
  /** Counts from today on: events of the source are not used any more. */
  revokeConsent(account: string, source: string): Promise<RevokeAnswer>;
}

export interface GivenConsent {
  readonly source: string;
  readonly on: Day;
  /** What the next decision would come to if it were revoked. */
  readonly limitWithout: Money;
}

export type ConsentsAnswer =
  | {
      /** What the next decision comes to as things are. */
      readonly limit: Money;
      readonly items: readonly GivenConsent[];
    }
  | Extract<StandpointAnswer, { readonly refused: string }>;

export type RevokeAnswer =
  | { readonly revoked: true }
  | { readonly refused: 'account_must_be_opened' | 'consent_must_be_given' };

type Standpoint = Extract<StandpointAnswer, { readonly standpoint: unknown }>['standpoint'];

export function consentsOver(
  committer: Submits,
  standpointOf: (account: string) => Promise<StandpointAnswer>,
): ConsentOperations {
  return {
    consents: async (account) => {
      const answer = await standpointOf(account);
      return 'refused' in answer ? answer : consentsFrom(answer.standpoint);
    },
    revokeConsent: (account, source) => committer.submit(revokeCommand(account, source)),
  };
}

function consentsFrom(standpoint: Standpoint): ConsentsAnswer {
  const given = [...givenIn(standpoint.events)];
  return {
    limit: limitBy(standpoint, []),
    items: given.map(([source, on]) => {
      return { source, on, limitWithout: limitBy(standpoint, [revocation(standpoint, source)]) };
    }),
  };
}

/** Sources with a consent that stands, in the order in which they were given. */
function givenIn(events: readonly Event[]): ReadonlyMap<string, Day> {
  const history = new AccountHistory(new Sources());
  for (const event of events) history.add(event);
  const given = new Map<string, Day>();
  const told = events.filter(({ id }) => !history.isCorrected(id));
  for (const event of told.toSorted((a, b) => a.effectiveAt - b.effectiveAt)) {
    if (event.type === 'consentGranted') given.set(event.source, event.effective);
    if (event.type === 'consentRevoked') given.delete(event.source);
  }
  return given;
}

function limitBy(
  { account, day, events, score, rules }: Standpoint,
  more: readonly Event[],
): Money {
  const history = new AccountHistory(new Sources());
  for (const event of [...events, ...more]) history.add(event);
  const asOf = addDays(day, 1);
  const inputs = { position: history.length, madeOn: day, asOf, score };
  return decideAccount(account, history, compileRules(rules, asOf), inputs).decision.limit;
}

function revocation({ account, day, events }: Standpoint, source: string): Event {
  const at = Math.max(0, ...events.map(({ effectiveAt }) => effectiveAt)) as Event['effectiveAt'];
  const times = { effective: day, effectiveAt: at, known: day, knownAt: at };
  return { v: 1, id: 'supposed', account, ...times, type: 'consentRevoked', source };
}

function revokeCommand(id: string, source: string): Command<RevokeAnswer> {
  const apply = async (batch: Batch): Promise<RevokeAnswer> => {
    const account = batch.account(id);
    if (account === null || !account.isOpen) return { refused: 'account_must_be_opened' };
    if (!givenIn(await account.log()).has(source)) return { refused: 'consent_must_be_given' };
    const { day, at } = batch.now;
    const times = { effective: day, effectiveAt: at, known: day, knownAt: at };
    const name = `${OWN_EVENT}consent:${id}:${account.row.position + 1}`;
    batch.append(account, {
      v: 1,
      id: name,
      account: id,
      ...times,
      type: 'consentRevoked',
      source,
    });
    return { revoked: true };
  };
  return { account: id, opens: false, eventIds: [], authorizationIds: [], apply };
}
