import type { Finding, Rules } from '../kernel/index.ts';
import type { CheckJob } from './check-worker.ts';
import type { DocumentContent } from './operations.ts';
import type { RuleBook } from './rule-book.ts';
import { compiledFile, ThreadedWork } from './thread.ts';

/** Nobody who asks over HTTP waits longer, and a table of a thousand rows would take minutes. */
const CHECK_MS_MAX = 60_000;
const WORKER = compiledFile('check-worker', 'app', import.meta.url);

export type Checked =
  | { readonly findings: readonly Finding[] }
  | { readonly refused: 'scorecard_must_exist' | 'check_must_end_in_time' };

/** Checks drafts one after another, in a thread beside the service. */
export class DraftChecker {
  readonly #digits: number;
  readonly #work: ThreadedWork<CheckJob, readonly Finding[]>;

  constructor(digits: number, msMax: number = CHECK_MS_MAX) {
    this.#digits = digits;
    this.#work = new ThreadedWork(WORKER, msMax);
  }

  /**
   * What the check finds in every policy that a document would be used by, on the day on which it takes
   * effect, with the others that are in force then.
   */
  async check(document: DocumentContent, book: RuleBook): Promise<Checked> {
    const rules = rulesWith(document, book);
    if (rules === null) return { refused: 'scorecard_must_exist' };
    const findings = await this.#work.run({ rules, digits: this.#digits });
    return findings === null ? { refused: 'check_must_end_in_time' } : { findings };
  }
}

/** Null where a policy names a scorecard that is not there. */
function rulesWith(document: DocumentContent, book: RuleBook): readonly Rules[] | null {
  const day = document.content.effectiveFrom;
  const after = book.with(document);
  if (document.kind === 'limit-policy') {
    const { product, segment } = document.content;
    if (after.rules(product, segment, day) === null) return null;
  }
  return after
    .policiesOn(day)
    .flatMap(({ product, segment }) => after.rules(product, segment, day) ?? [])
    .filter((rules) => uses(rules, document));
}

function uses(rules: Rules, { content }: DocumentContent): boolean {
  const { policy, scorecard, pack, appetite } = rules;
  return [policy, scorecard, pack, appetite].some((one) => one === content);
}
