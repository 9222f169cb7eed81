import {
  addDays,
  type CompiledRules,
  canonical,
  type Day,
  deadlines,
  type Event,
  formatDay,
  type Instant,
  isCurrent,
  type Life,
  type LifeEvent,
  type LifeRules,
  lifeOfLog,
  lifeRules,
  nextChangeByTime,
  RULES_BY_DEFAULT,
  type ToldLife,
  toldOn,
  UNTOLD,
  ZERO,
} from '../kernel/index.ts';
import type { Now } from './clock.ts';
import type { AccountRow } from './store.ts';

/** Ids of the events that the service itself writes begin with this. */
export const OWN_EVENT = 'headroom:';

/** What the ids of the steps that follow from an account's decisions go on with, up to the number. */
export function decisionSteps(account: string): string {
  return `decision:${account}:`;
}

/**
 * One account's life while a transaction works on it. It goes on event by event from where it was
 * kept; where that is not enough, the whole log is read again.
 */
export class LiveLife {
  readonly #t: Day;
  readonly #kept: string | null;
  /** What was kept, as it was read; the same object where nothing has changed. */
  readonly #read: ToldLife | null;
  #told: ToldLife | null;

  /** `read` is what the row's life says, where that is known already. */
  constructor(
    { life, position }: Pick<AccountRow, 'life' | 'position'>,
    today: Day,
    read: ToldLife | null,
  ) {
    this.#t = addDays(today, 1);
    this.#kept = life;
    this.#read = read ?? (life === null ? null : readLife(life));
    this.#told = position === 0 ? UNTOLD : this.#read;
  }

  /** As it was before the transaction; null where it was not kept. */
  get before(): Life | null {
    return this.#read?.life ?? null;
  }

  add(event: Event, isCorrected: boolean): void {
    this.#told = this.#told === null || isCorrected ? null : toldOn(this.#told, event, this.#t);
  }

  /** `log` gives all events of the account, those of this transaction included. */
  async told(log: () => Promise<readonly Event[]>): Promise<ToldLife> {
    if (this.#told === null || !isCurrent(this.#told, this.#t)) {
      this.#told = lifeOfLog(await log(), this.#t);
    }
    return this.#told;
  }

  /** As it is kept. */
  write(told: ToldLife): string {
    return told === this.#read && this.#kept !== null ? this.#kept : canonical(told);
  }
}

export function readLife(kept: string): ToldLife {
  return JSON.parse(kept) as ToldLife;
}

/** An event of the service's own, behind everything that the life tells of on its day. */
export function ownEvent(
  step: LifeEvent,
  id: string,
  account: string,
  { last }: ToldLife,
  { day, at }: Now,
): Event {
  const sameDay = last !== null && last.day === day;
  const moment = sameDay ? (Math.max(at, last.at + 1) as Instant) : at;
  const times = { effective: day, effectiveAt: moment, known: day, knownAt: moment };
  return { v: 1, id: `${OWN_EVENT}${id}`, account, ...times, ...step };
}

/** A step as others are told of it: days as dates. */
export function toldToOthers({ type, ...said }: LifeEvent): Readonly<Record<string, unknown>> {
  const dated = Object.entries(said).map(([field, value]) =>
    field === 'until' || field === 'answerBy' ? [field, formatDay(value as Day)] : [field, value],
  );
  return { step: type, ...Object.fromEntries(dated) };
}

type LifeColumns = Pick<AccountRow, 'limit' | 'status' | 'changesOn' | 'answerBy'>;

/** What the row of an account says of its life, to be found by. */
export function columnsOf(life: Life, rules: LifeRules): LifeColumns {
  const owed = deadlines(life, rules).find(({ kind }) => kind.endsWith('Answer'));
  return {
    limit: life.status === 'open' ? life.limit : ZERO,
    status: statusOf(life),
    changesOn: nextChangeByTime(life, rules)?.on ?? null,
    answerBy: owed?.on ?? null,
  };
}

export function statusOf(life: Life): AccountRow['status'] {
  if (life.status === 'closed') return 'closed';
  return life.status === 'open' && life.freeze !== null ? 'frozen' : 'active';
}

const rulesOf = new WeakMap<CompiledRules, LifeRules>();

/** What the documents say of a life, read once for each that are compiled; null where none is in force. */
export function lifeRulesOf(compiled: CompiledRules | null): LifeRules {
  if (compiled === null) return RULES_BY_DEFAULT;
  const known = rulesOf.get(compiled);
  if (known !== undefined) return known;
  const { policy, pack } = compiled.rules;
  const rules = lifeRules(policy, pack, compiled.day);
  rulesOf.set(compiled, rules);
  return rules;
}
