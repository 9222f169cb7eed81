/**
 * Starts work on what comes while earlier work is under way, on at most `atOnce` at a time; results
 * come in the order in which the work was started. Nothing more is taken in while nobody takes the
 * results out. Where the inputs fail, what came before is done first.
 */
export async function* ordered<In, Out>(
  inputs: AsyncIterable<In>,
  atOnce: number,
  work: (input: In) => Promise<Out>,
): AsyncGenerator<Out> {
  const source = inputs[Symbol.asyncIterator]();
  const under: Promise<Out>[] = [];
  let failed: { readonly error: unknown } | null = null;
  let next: Promise<Came<In>> | null = nextOf(source);
  while (next !== null || under.length > 0) {
    const came = await inputFirst(under.length < atOnce ? next : null, under[0]);
    if (came === null) {
      yield (await under.shift()) as Out;
    } else if ('input' in came) {
      under.push(quiet(work(came.input)));
      next = nextOf(source);
    } else {
      next = null;
      failed = came.failed;
    }
  }
  if (failed !== null) throw failed.error;
}

type Came<In> = { readonly input: In } | { readonly failed: { readonly error: unknown } | null };

async function nextOf<In>(source: AsyncIterator<In>): Promise<Came<In>> {
  try {
    const { done, value } = await source.next();
    return done === true ? { failed: null } : { input: value };
  } catch (error) {
    return { failed: { error } };
  }
}

/** The next input, unless the oldest result is there before it; null then. */
function inputFirst<In>(
  next: Promise<Came<In>> | null,
  head: Promise<unknown> | undefined,
): Promise<Came<In> | null> | null {
  if (next === null || head === undefined) return next;
  return Promise.race([next, head.then(() => null)]);
}

/** Whoever waits for it gets the error; until somebody does, it is not unheard of. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
