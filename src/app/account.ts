import { promisedRules } from '../advice/index.ts';
import {
  type AccountHistory,
  addDays,
  type CompiledRules,
  canonical,
  commandOf,
  compileRules,
  type Day,
  type Decision,
  decideLife,
  type Event,
  headroomOf,
  type Life,
  type LifeCommand,
  type LifeEvent,
  type LifeRefusal,
  type Line,
  type Money,
  needsApproval,
  pastDueAtMost,
  type Rules,
  type ToldLife,
} from '../kernel/index.ts';
import type { KeptAccount } from './account-cache.ts';
import { type CaseTurns, caseTurns, NO_TURNS } from './case-turns.ts';
import { type Decided, decideAccount, type Standing, standingOf } from './decide-account.ts';
import { columnsOf, decisionSteps, LiveLife, lifeRulesOf, ownEvent, toldToOthers } from './life.ts';
import { News } from './news.ts';
import type { Cause, RecordedInputs } from './operations.ts';
import { thirtiethsIn } from './recorded-trace.ts';
import { reviewAfter } from './review-after.ts';
import { writeSnapshot } from './snapshot.ts';
import type { AccountRow, DecisionRow, EventRow, NewMessage, SnapshotRow } from './store.ts';
import type { Surroundings } from './surroundings.ts';
import { takenBack, withoutOwnSteps } from './unfounded-cuts.ts';

/**
 * A snapshot is written once so many events have come since the last, and a quarter as many as it
 * holds: the longer a history, the more a snapshot of it is to write.
 */
const [SNAPSHOT_EVERY, SNAPSHOT_SHARE] = [64, 4];

/** The steps that were taken in the life of a limit, or why none was. */
type Lived = readonly LifeEvent[] | { readonly refused: LifeRefusal };

/** A decision made, and the row that keeps it. */
export interface Made {
  readonly decision: Decision;
  readonly row: DecisionRow;
}

/** A promise that was earned: decisions as of these days are made under its documents too. */
export interface StandingPromise {
  readonly from: Day;
  readonly until: Day;
  readonly rules: Rules;
}

/**
 * One account while a transaction works on it: what it is, and what has to be written of it. Nobody
 * else has it, from the lock on its row to the commit.
 */
export class Account {
  readonly history: AccountHistory;
  readonly #around: Surroundings;
  readonly #life: LiveLife;
  #row: AccountRow;
  #keptLife: ToldLife | null;
  #standing: Standing | null = null;
  #reserved: Money;
  #promise: StandingPromise | null = null;
  /** What has come since the last decision. */
  readonly #news = new News();
  readonly events: EventRow[] = [];
  readonly decisions: DecisionRow[] = [];
  readonly messages: NewMessage[] = [];
  /** Of its life, as this transaction took them. */
  readonly steps: LifeEvent[] = [];
  #isLookedAt = false;
  #caseTurns: CaseTurns = NO_TURNS;

  constructor({ row, history, life }: KeptAccount, reserved: Money, around: Surroundings) {
    this.#row = row;
    this.history = history;
    this.#keptLife = life;
    this.#reserved = reserved;
    this.#around = around;
    this.#life = new LiveLife(row, around.now.day, life);
  }

  /** As it is once the transaction is certain. */
  get kept(): KeptAccount {
    return { row: this.#row, history: this.history, life: this.#keptLife };
  }

  get row(): AccountRow {
    return this.#row;
  }

  get id(): string {
    return this.#row.id;
  }

  get isOpen(): boolean {
    return this.#row.position > 0;
  }

  get reserved(): Money {
    return this.#reserved;
  }

  /** Amounts set aside, or given back where it is negative. */
  reserve(amount: number): void {
    this.#reserved = (this.#reserved + amount) as Money;
  }

  /** What its events say until now, today's included. */
  get standing(): Standing {
    this.#standing ??= standingOf(this.history, { asOf: this.#tomorrow, madeOn: this.#today });
    return this.#standing;
  }

  /** What stands of its limit, and what is on its way. */
  async life(): Promise<Life> {
    return (await this.#told()).life;
  }

  /** All that a draw has to know of it. */
  async line(): Promise<Line> {
    const { balance, pastDue } = this.standing;
    const policy = this.rules()?.rules.policy;
    return {
      ...{ life: await this.life(), day: this.#today, balance, pastDue, reserved: this.#reserved },
      pastDueAtMost: policy === undefined ? null : pastDueAtMost(policy, this.#today),
    };
  }

  async headroom(): Promise<Money> {
    return headroomOf(await this.line());
  }

  /** Appends an event to the log. */
  append(event: Event): number {
    this.history.add(event);
    this.#life.add(event, this.history.isCorrected(event.id));
    const position = this.#row.position + 1;
    const { id } = event;
    const receivedAt = this.#around.now.at;
    this.events.push({ account: this.#row.no, position, id, receivedAt, body: canonical(event) });
    this.#row = { ...this.#row, position, product: this.history.product };
    this.#standing = null;
    this.#news.add(event);
    return position;
  }

  /** From now on decisions are made by the better of two policies. */
  keepPromise(promise: StandingPromise | null): void {
    this.#promise = promise;
  }

  /** True while the decision that it lives by was made of all that is known today. */
  get isDecided(): boolean {
    const { decided, position } = this.#row;
    return decided !== null && decided.position === position && decided.asOf === this.#tomorrow;
  }

  /** The rules of the decision that is due now; null where no policy is in force. */
  rules(asOf: Day = this.#tomorrow): CompiledRules | null {
    const { product, segment } = this.history;
    return this.#around.rules.compiled(product, segment, asOf);
  }

  /**
   * Asks something of its life, and appends the steps that follow; `name` is part of their ids. Others
   * are told of each step, and of what is `said` with it.
   */
  async live(command: LifeCommand, name: string, said: NewMessage['body'] = {}): Promise<Lived> {
    const steps = await this.#step(command, name);
    if ('refused' in steps) return steps;
    for (const step of steps) this.#tell('life', { ...toldToOthers(step), ...said });
    return steps;
  }

  async #step(command: LifeCommand, name: string): Promise<Lived> {
    const { now } = this.#around;
    const rules = lifeRulesOf(this.rules());
    const answer = decideLife(command, await this.life(), rules, now.day);
    if ('refused' in answer) return answer;
    for (const [i, step] of answer.events.entries()) {
      this.append(ownEvent(step, `${name}:${i + 1}`, this.id, await this.#told(), now));
      this.steps.push(step);
    }
    return answer.events;
  }

  #tell(kind: string, body: NewMessage['body']): void {
    this.messages.push({ account: this.id, kind, body, createdAt: this.#around.now.at });
  }

  /** What time has brought about by now happens. */
  async passTime(): Promise<void> {
    await this.live({ type: 'passTime' }, `time:${this.id}:${this.#row.position + 1}`);
  }

  /** It has been looked at, though nothing may have come of it: the next time is as usual. */
  lookedAt(): void {
    this.#row = { ...this.#row, reviewOn: addDays(this.#today, this.#around.reviewEvery) };
    this.#isLookedAt = true;
  }

  /** True where its row has to be written. */
  get isChanged(): boolean {
    return this.#isLookedAt || this.events.length > 0 || this.decisions.length > 0;
  }

  /** Decides for the record, and lets the limit go where the decision says. */
  async decideNow(rules: CompiledRules, cause: Cause): Promise<Made> {
    const asOf = this.#tomorrow;
    // That is part of what is decided on.
    await this.passTime();
    await this.#takeBackCuts();
    await this.#remakeBefore(asOf);
    const { decided, score, scoreBefore } = this.#row;
    const sameDay = decided?.asOf === asOf;
    const before = sameDay ? scoreBefore : score;
    const inputs = this.#inputs(asOf, before);
    const made = this.#decide(rules, inputs);
    const { decision } = made;
    const replaces = sameDay ? decided.number : null;
    const row = this.#record(made, inputs, cause, replaces);
    this.#standing = made.standing;
    await this.#liveBy(decision, row.number, before);
    return { decision, row };
  }

  /** Of an account that was closed, what was decided before is still made again where it was not so. */
  async remake(): Promise<void> {
    await this.#remakeBefore(addDays(this.#tomorrow, 1));
  }

  /** As of another day, by what is known now. The limit does not move by it. */
  async decideAsOf(asOf: Day, rules: CompiledRules, record: boolean): Promise<Made> {
    const standing = await this.#standingFrom(asOf);
    const before = standing.findLast((row) => row.asOf < asOf) ?? null;
    const inputs = this.#inputs(asOf, before === null ? null : scoreOf(before));
    const made = this.#decide(rules, inputs);
    const replaced = standing.find((row) => row.asOf === asOf)?.number ?? null;
    const row = record
      ? this.#record(made, inputs, 'request', replaced)
      : this.#rowOf(made, inputs, 'request', null);
    return { decision: made.decision, row };
  }

  /** What its row says of its life: before it is written. */
  async settle(): Promise<void> {
    const told = await this.#told();
    const rules = lifeRulesOf(this.rules());
    const columns = columnsOf(told.life, rules);
    this.#caseTurns = caseTurns(this.#life.before, told.life, rules);
    const usual = this.#row.reviewOn ?? addDays(this.#today, this.#around.reviewEvery);
    const reviewOn = Math.min(usual, columns.changesOn ?? usual) as Day;
    this.#keptLife = told;
    this.#row = {
      ...this.#row,
      ...columns,
      revision: this.#row.revision + 1,
      life: this.#life.write(told),
      reviewOn: columns.status === 'closed' ? null : reviewOn,
    };
  }

  /** The disputes and reviews that began or ended, once it has settled. */
  get caseTurns(): CaseTurns {
    return this.#caseTurns;
  }

  get isSnapshotDue(): boolean {
    const { position, snapshot } = this.#row;
    return position - snapshot >= Math.max(SNAPSHOT_EVERY, snapshot / SNAPSHOT_SHARE);
  }

  snapshot(): SnapshotRow {
    const { no, position } = this.#row;
    this.#row = { ...this.#row, snapshot: position };
    return { account: no, position, data: writeSnapshot(this.history) };
  }

  /** All events, those of this transaction included. */
  async log(): Promise<readonly Event[]> {
    const before = await this.#around.log(this.#row.no);
    return [...before, ...this.events.map(({ body }) => JSON.parse(body) as Event)];
  }

  #told(): Promise<ToldLife> {
    return this.#life.told(() => this.log());
  }

  get #today(): Day {
    return this.#around.now.day;
  }

  /** A decision made in the course of a day is the one with which the next day begins. */
  get #tomorrow(): Day {
    return addDays(this.#around.now.day, 1);
  }

  #inputs(asOf: Day, score: RecordedInputs['score']): RecordedInputs {
    const { position } = this.#row;
    return { position, madeOn: this.#today, asOf, score };
  }

  /** Where a promise stands: the better of what the policy in force gives and what was promised under. */
  #decide(rules: CompiledRules, inputs: RecordedInputs, history = this.history): Decided {
    const made = decideAccount(this.id, history, rules, inputs);
    const promise = this.#promise;
    if (promise === null || inputs.asOf < promise.from || inputs.asOf > promise.until) return made;
    const other = promisedRules(rules.rules, promise.rules);
    if (other === null) return made;
    const then = decideAccount(this.id, history, compileRules(other, inputs.asOf), inputs);
    return then.decision.limit > made.decision.limit ? then : made;
  }

  #rowOf(
    { trace, digest }: Decided,
    inputs: RecordedInputs,
    cause: Cause,
    replaces: number | null,
  ): DecisionRow {
    return {
      account: this.#row.no,
      number: this.#row.decisions + 1,
      asOf: inputs.asOf,
      cause,
      madeAt: this.#around.now.at,
      replaces,
      inputs: JSON.stringify(inputs),
      trace,
      digest,
    };
  }

  #record(
    made: Decided,
    inputs: RecordedInputs,
    cause: Cause,
    replaces: number | null,
  ): DecisionRow {
    const row = this.#rowOf(made, inputs, cause, replaces);
    this.decisions.push(row);
    this.#row = { ...this.#row, decisions: row.number };
    return row;
  }

  async #liveBy(
    decision: Decision,
    number: number,
    scoreBefore: RecordedInputs['score'],
  ): Promise<void> {
    const asOf = this.#tomorrow;
    const life = await this.life();
    const policy = this.rules()?.rules.policy;
    const command = commandOf(decision, {
      balance: this.standing.balance,
      needsApproval: policy !== undefined && needsApproval(decision.limit, policy, asOf),
      answersRequest: life.status === 'open' && life.request !== null,
    });
    const steps = await this.#step(command, `${decisionSteps(this.id)}${number}`);
    this.#news.clear();
    const { position } = this.#row;
    this.#row = {
      ...this.#row,
      decided: { number, asOf, position },
      score: { thirtieths: decision.score.thirtieths, on: asOf },
      scoreBefore,
      reviewOn: reviewAfter(decision, this.#today, this.#around.reviewEvery),
    };
    if ('refused' in steps || steps.length === 0) return;
    const { direction, previous, limit, status, onAcceptance } = decision;
    const requested = life.status === 'open' ? (life.request?.amount ?? null) : null;
    const about = { number, direction, previous, limit, status, onAcceptance, requested };
    // One message for all of it: what was decided, and what follows.
    this.#tell('decision', { ...about, steps: steps.map(toldToOthers) });
  }

  /** What had been cut by what has turned out otherwise is given back, before anything else is decided. */
  async #takeBackCuts(): Promise<void> {
    const from = this.#news.disprovesFrom;
    if (from > this.#today) return;
    const corrections = await takenBack(this.id, this.history, from, {
      limitBy: async (asOf, history) => {
        const rules = this.rules(asOf);
        const before = (await this.#standingFrom(asOf)).findLast((row) => row.asOf < asOf);
        const score = before === undefined ? null : scoreOf(before);
        const inputs = { ...this.#inputs(asOf, score), madeOn: addDays(asOf, -1) };
        return rules === null ? null : this.#decide(rules, inputs, history).decision.limit;
      },
    });
    if (corrections.length === 0) return;
    const before = await this.life();
    for (const correction of corrections) this.append(correction);
    const life = await this.life();
    if (life.status !== 'open' || before.status !== 'open' || life.limit === before.limit) return;
    this.#tell('life', { step: 'limitApplied', limit: life.limit });
  }

  /** Decisions of earlier days that a late event changes are made again, each after the one before. */
  async #remakeBefore(asOf: Day): Promise<void> {
    const { decided } = this.#row;
    const from = this.#news.countsFrom;
    if (decided === null || from >= asOf || from > decided.asOf) return;
    const standing = (await this.#standingFrom(from)).filter((row) => row.asOf < asOf);
    let before = standing.findLast((row) => row.asOf < from) ?? null;
    for (const row of standing.filter((one) => one.asOf >= from)) {
      before = this.#remake(row, before) ?? row;
    }
    if (before === null) return;
    if (decided.asOf === asOf) this.#row = { ...this.#row, scoreBefore: scoreOf(before) };
    else this.#row = { ...this.#row, score: scoreOf(before) };
  }

  /** Null where nothing has changed, or no policy is in force any more for that day. */
  #remake(old: DecisionRow, before: DecisionRow | null): DecisionRow | null {
    const rules = this.rules(old.asOf);
    if (rules === null) return null;
    const was = JSON.parse(old.inputs) as RecordedInputs;
    const score = before === null ? was.score : scoreOf(before);
    const inputs = { ...was, position: this.#row.position, score };
    const history = withoutOwnSteps(this.id, this.history, inputs.madeOn);
    const made = this.#decide(rules, inputs, history);
    if (made.digest === old.digest) return null;
    return this.#record(made, inputs, 'remade', old.number);
  }

  /** Those in the store and those made since: of each day the last. */
  async #standingFrom(from: Day): Promise<readonly DecisionRow[]> {
    const stored = await this.#around.standing(this.#row.no, from);
    const byDay = new Map([...stored, ...this.decisions].map((row) => [row.asOf, row]));
    return [...byDay.values()].sort((a, b) => a.asOf - b.asOf);
  }
}

function scoreOf(row: DecisionRow): RecordedInputs['score'] {
  return { thirtieths: thirtiethsIn(row.trace), on: row.asOf };
}
