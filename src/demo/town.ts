import type { Happening } from '../advice/index.ts';
import type { Headroom, PlanProgress } from '../app/index.ts';
import { addDays, addMonths, type Day, type Event, monthEnd } from '../kernel/index.ts';
import { type DemoClock, morningOf } from './clock.ts';
import { DEMO_BEGINS, PEOPLE, type Person } from './people.ts';

/** Reviews begin so many months before the demo does: limits get a history that was decided. */
export const MONTHS_BEFORE = 12;
const AT_ONCE = 100;

/** From here on limits are decided; what happened before is told to the service at once. */
export const DECIDED_FROM: Day = monthEnd(addMonths(DEMO_BEGINS, -MONTHS_BEFORE));

/** The people of the demo, and how time passes for them. */
export class Town {
  readonly #headroom: Headroom;
  readonly #clock: DemoClock;
  /** How many of each person's happenings have happened. */
  readonly #told = new Map<string, number>();
  /** Of which plan, the same. */
  readonly #followed = new Map<string, number>();
  #moving: Promise<void> = Promise.resolve();

  /** The clock has to stand at `DECIDED_FROM`. */
  constructor(headroom: Headroom, clock: DemoClock) {
    this.#headroom = headroom;
    this.#clock = clock;
  }

  /**
   * What happened before anything was decided. No policy may be in force yet: it would decide on half of
   * somebody's past, or on all of it, as their events happen to be committed together.
   */
  async tellPast(): Promise<void> {
    for (const person of PEOPLE) {
      await this.#headroom.appendEvents(this.#next(person, this.#clock.today));
    }
  }

  /** Lives on from there, under the documents, up to the day on which the demo begins. */
  async begin(onMonth: (months: number) => void = () => undefined): Promise<void> {
    for (let months = 1; this.#clock.today < DEMO_BEGINS; months += 1) {
      await this.moveMonth();
      onMonth(months);
    }
  }

  /** One month on, to the next month-end. */
  moveMonth(): Promise<void> {
    return this.#inTurn(() => this.#live(this.#monthEnd()));
  }

  /** On to a day; no further than it already is. */
  moveTo(day: Day): Promise<void> {
    return this.#inTurn(async () => {
      while (this.#clock.today < day) {
        const end = this.#monthEnd();
        await this.#live(end < day ? end : day);
      }
    });
  }

  /** Whoever asks while time passes comes after. */
  #inTurn(move: () => Promise<void>): Promise<void> {
    const moved = this.#moving.then(move);
    this.#moving = moved.catch(() => undefined);
    return moved;
  }

  #monthEnd(): Day {
    return monthEnd(addDays(this.#clock.today, 1));
  }

  /** Up to a day, of this month at most. */
  async #live(until: Day): Promise<void> {
    const end = this.#monthEnd();
    const planning = await this.#withOpenPlans(PEOPLE);
    for (let day = addDays(this.#clock.today, 1); day <= until; day = addDays(day, 1)) {
      this.#clock.set(day);
      for (const person of PEOPLE) if (!planning.has(person)) await this.#tell(person, day);
      for (const [person, plan] of await this.#withOpenPlans([...planning.keys()])) {
        await this.#follow(person, plan, day);
      }
      // A review decides for the day after it: that of a month-end is made on its eve.
      if (day === addDays(end, -1)) await this.#headroom.review({ asOf: end, accounts: null });
    }
    await this.#headroom.trackPlans(AT_ONCE);
    await this.#headroom.keepUp();
    await this.#acceptOffers();
  }

  async #withOpenPlans(people: readonly Person[]): Promise<ReadonlyMap<Person, PlanProgress>> {
    const open = new Map<Person, PlanProgress>();
    for (const person of people) {
      const plans = await this.#headroom.acceptedPlans(person.account);
      const plan = plans.find(({ state }) => state === 'open');
      if (plan !== undefined) open.set(person, plan);
    }
    return open;
  }

  /** Under the assumptions of the plan: nothing happens in the month but what it describes. */
  async #follow(person: Person, { advice, plan }: PlanProgress, day: Day): Promise<void> {
    const { account, happenings } = person;
    this.#told.set(account, countUntil(happenings, day));
    const given = await this.#headroom.givenAdvice(account, advice);
    const events = (given?.advice.plans[plan]?.events ?? []).filter(
      ({ type }) => type !== 'limitApplied',
    );
    const key = `${advice}-${plan}`;
    const from = this.#followed.get(key) ?? 0;
    const due = events.filter(({ effective }, i) => i >= from && effective <= day);
    this.#followed.set(key, from + due.length);
    await this.#append(due.map((event, i) => ({ ...event, id: `${key}-${from + i}` })));
  }

  async #tell(person: Person, day: Day): Promise<void> {
    await this.#append(this.#next(person, day));
  }

  /** What has happened of itself since the last time, up to a day. */
  #next({ account, happenings }: Person, day: Day): readonly Event[] {
    const from = this.#told.get(account) ?? 0;
    const until = Math.max(countUntil(happenings, day), from);
    this.#told.set(account, until);
    return happenings
      .slice(from, until)
      .map((happening, i) => eventOf(account, happening, from + i));
  }

  /** One after another, so that what is decided in between does not hang on who was faster. */
  async #append(events: readonly Event[]): Promise<void> {
    for (const event of events) {
      const [answer] = await this.#headroom.appendEvents([event]);
      if (answer?.outcome === 'refused') throw new Error(`${event.id}: ${answer.refused}`);
    }
  }

  async #acceptOffers(): Promise<void> {
    for (const { account, acceptsOffers } of PEOPLE) {
      const view = await this.#headroom.account(account);
      if (view?.life.status !== 'open' || view.life.change.status !== 'offered') continue;
      const plans = await this.#headroom.acceptedPlans(account);
      if (!acceptsOffers && plans.length === 0) continue;
      const id = `demo-${account}-${this.#clock.today}`;
      const ask = { type: 'accept', amount: null } as const;
      await this.#headroom.live({ account, id, ask, actor: account, forLender: false });
    }
  }
}

function countUntil(happenings: readonly Happening[], day: Day): number {
  return happenings.filter(({ on }) => on <= day).length;
}

function eventOf(account: string, { on, ...payload }: Happening, index: number): Event {
  const at = morningOf(on);
  const times = { effective: on, known: on, effectiveAt: at, knownAt: at };
  return { v: 1, id: `${account}-${index}`, account, ...times, ...payload } as Event;
}
