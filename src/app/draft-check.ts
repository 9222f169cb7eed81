import type { Finding, Rules } from '../kernel/index.ts';
import type { CheckJob } from './check-worker.ts';
import type { DocumentContent } from './operations.ts';
import type { RuleBook } from './rule-book.ts';
import { compiledFile, inThread } from './thread.ts';

/** Nobody who asks over HTTP waits longer, and a table of a thousand rows would take minutes. */
const CHECK_MS_MAX = 60_000;
const WORKER = compiledFile('check-worker', 'app', import.meta.url);

export type Checked =
  | { readonly findings: readonly Finding[] }
  | { readonly refused: 'scorecard_must_exist' | 'check_must_end_in_time' };

/**
 * Checks drafts one after another, in a thread beside the service: however many lay drafts before it, one
 * processor at most is kept from those who ask for decisions.
 */
export class DraftChecker {
  readonly #digits: number;
  readonly #msMax: number;
  #last: Promise<unknown> = Promise.resolve();

  constructor(digits: number, msMax: number = CHECK_MS_MAX) {
    this.#digits = digits;
    this.#msMax = msMax;
  }

  /**
   * What the check finds in every policy that a document would be used by, on the day on which it takes
   * effect, with the others that are in force then.
   */
  check(document: DocumentContent, book: RuleBook): Promise<Checked> {
    const rules = rulesWith(document, book);
    if (rules === null) return Promise.resolve({ refused: 'scorecard_must_exist' });
    const job: CheckJob = { rules, digits: this.#digits };
    const checked = this.#last.then(() => this.#run(job));
    this.#last = checked.catch(() => undefined);
    return checked;
  }

  async #run(job: CheckJob): Promise<Checked> {
    const findings = await inThread<readonly Finding[]>(WORKER, job, this.#msMax);
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
