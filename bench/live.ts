import { readFileSync } from 'node:fs';
import { formatProblem, readDocument } from '../src/contract/index.ts';
import {
  AccountHistory,
  addDays,
  BookBuilder,
  CATALOGUE,
  type CompiledRules,
  compileRules,
  type Day,
  decide,
  type Event,
  Fold,
  NEUTRAL_APPETITE,
  type Pack,
  type Policy,
  type Rules,
  type Scorecard,
  Sources,
} from '../src/kernel/index.ts';
import { type LiveAccount, makeLiveAccounts } from './live-accounts.ts';
import { type Bench, type BenchResult, rounded } from './result.ts';

const EVENTS = 200_000;

/** One event into an account's history, then its facts and its decision on the day after. */
export const liveBench: Bench = {
  name: 'live',
  about: 'microseconds from one event to the new decision, of accounts with 200 entries',
  run: async (scale): Promise<BenchResult> => {
    const accounts = makeLiveAccounts();
    const perRound = accounts.reduce((sum, { timed }) => sum + timed.length, 0);
    const rounds = Math.max(Math.ceil((EVENTS * scale) / perRound), 1);
    const server = new LiveServer(readRules(), accounts);
    server.serve(accounts, new Float64Array(perRound), 0);
    const times = new Float64Array(rounds * perRound);
    for (let round = 0; round < rounds; round++) server.serve(accounts, times, round * perRound);
    const sorted = times.toSorted();
    const atShare = (share: number): number =>
      rounded(sorted[Math.floor((sorted.length - 1) * share)] as number);
    const differing = accounts.filter((account) => !server.agreesWithBatch(account));
    return {
      name: 'live',
      agrees: differing.length === 0,
      figures: {
        microsecondsPerEvent: atShare(0.5),
        microsecondsPerEventP99: atShare(0.99),
        microsecondsPerEventMean: rounded(
          times.reduce((sum, time) => sum + time, 0) / times.length,
        ),
        events: times.length,
        accounts: accounts.length,
        entriesPerAccount: rounded(server.meanLength(accounts)),
        accountsThatDiffer: differing.length,
      },
      ratios: {},
      notes: [
        'One event is added to the history, all facts are folded, and policies/cn-personal.yaml decides.',
        'Of each account one event in ten is a correction and one arrives late, behind younger ones.',
        'microsecondsPerEvent is the median; rules are compiled beforehand, as once a day in service.',
        'Agreement: the last facts and limit equal those of the same events added backwards to a book.',
      ],
    };
  },
};

/** What a service keeps between events. */
class LiveServer {
  readonly #rules: ReadonlyMap<Day, CompiledRules>;
  readonly #fold = new Fold(CATALOGUE);
  readonly #facts = new Float64Array(CATALOGUE.length);
  readonly #sources = new Sources();

  constructor(rules: Rules, accounts: readonly LiveAccount[]) {
    const days = new Set(accounts.flatMap(({ timed }) => timed.map(dayOfDecision)));
    this.#rules = new Map([...days].map((day) => [day, compileRules(rules, day)]));
  }

  /** Writes the microseconds of each timed event. */
  serve(accounts: readonly LiveAccount[], times: Float64Array, offset: number): void {
    let at = offset;
    for (const { before, timed } of accounts) {
      const history = this.#historyOf(before);
      for (const event of timed) {
        const started = performance.now();
        history.add(event);
        this.#decide(history, dayOfDecision(event));
        times[at] = (performance.now() - started) * 1000;
        at += 1;
      }
    }
  }

  meanLength(accounts: readonly LiveAccount[]): number {
    const lengths = accounts.map(({ before }) => this.#historyOf(before).length);
    return lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  }

  agreesWithBatch({ before, timed }: LiveAccount): boolean {
    const history = this.#historyOf(before);
    let limit = 0;
    for (const event of timed) {
      history.add(event);
      limit = this.#decide(history, dayOfDecision(event));
    }
    const facts = Float64Array.from(this.#facts);
    const backwards = new BookBuilder();
    backwards.add('live', this.#historyOf([...before, ...timed].toReversed()));
    const { entries, starts } = backwards.build();
    const day = dayOfDecision(timed.at(-1) as Event);
    const batchLimit = this.#decide({ entries, length: starts[1] as number }, day);
    return limit === batchLimit && this.#facts.every((fact, i) => Object.is(fact, facts[i]));
  }

  #decide({ entries, length }: Pick<AccountHistory, 'entries' | 'length'>, day: Day): number {
    const rules = this.#rules.get(day) as CompiledRules;
    const limit = this.#fold.run(entries, 0, length, day, this.#facts);
    const state = { ...limit, score: null };
    return decide(rules, this.#facts, state).limit;
  }

  #historyOf(events: readonly Event[]): AccountHistory {
    const history = new AccountHistory(this.#sources);
    for (const event of events) history.add(event);
    return history;
  }
}

/** The first on which the event counts. */
function dayOfDecision(event: Event): Day {
  return addDays(event.known, 1);
}

function readRules(): Rules {
  return {
    policy: read('cn-personal') as Policy,
    scorecard: read('scorecards/cn-expert') as Scorecard,
    pack: read('jurisdictions/cn') as Pack,
    appetite: NEUTRAL_APPETITE,
  };
}

/** `npm run` begins in the package's own folder. */
function read(name: string): Policy | Scorecard | Pack {
  const file = `policies/${name}.yaml`;
  const outcome = readDocument(readFileSync(file, 'utf8'), { file, currency: 'CNY' });
  if ('problems' in outcome) throw new Error(outcome.problems.map(formatProblem).join('\n'));
  return outcome.ok.document as Policy | Scorecard | Pack;
}
