import type { Submits } from './command.ts';
import { type ReviewAnswer, reviewCommand } from './decision-command.ts';
import type { ReviewProgress, ReviewRequest } from './operations.ts';
import type { ReviewRow, Store } from './store.ts';

/** Accounts whose progress is written at one time: what is done twice after a crash. */
const AT_ONCE = 500;

/**
 * Decides every account as of a day, in the order of their ids. Where it stops is written down, and
 * the next call goes on there; an account decided twice gets a second decision that replaces the first.
 */
export async function reviewAccounts(
  { asOf, accounts }: ReviewRequest,
  store: Store,
  committer: Submits,
): Promise<ReviewProgress> {
  let progress = (await store.review(asOf)) ?? beginning(asOf);
  let left = accounts ?? Infinity;
  while (!progress.finished && left > 0) {
    const limit = Math.min(AT_ONCE, left);
    const page = await store.accounts({ prefix: '', after: progress.after, limit });
    const answers = await Promise.all(
      page.map(({ id }) => committer.submit(reviewCommand(id, asOf))),
    );
    const after = page.at(-1)?.id ?? progress.after;
    progress = advanced(progress, answers, after, page.length < limit);
    await store.saveReview(progress);
    left -= page.length;
  }
  return progress;
}

function beginning(asOf: ReviewRow['asOf']): ReviewRow {
  return { asOf, after: null, decided: 0, changed: 0, withoutPolicy: 0, finished: false };
}

function advanced(
  before: ReviewRow,
  answers: readonly ReviewAnswer[],
  after: string | null,
  finished: boolean,
): ReviewRow {
  const withoutPolicy = answers.filter((answer) => answer === 'withoutPolicy').length;
  return {
    asOf: before.asOf,
    after,
    decided: before.decided + answers.length - withoutPolicy,
    changed: before.changed + answers.filter((answer) => answer === 'changed').length,
    withoutPolicy: before.withoutPolicy + withoutPolicy,
    finished,
  };
}
