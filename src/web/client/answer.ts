/** What the service said where it did not answer with what was asked for. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;
  /** The problem's name, as `account_must_exist`; empty where the answer had none. */
  readonly problem: string;

  constructor(status: number, problem: string, message: string) {
    super(message);
    this.status = status;
    this.problem = problem;
  }
}

interface Answered<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** The body of an answer; throws `Refused` where it is a problem. */
export async function answerOf<T>(asked: Promise<Answered<T>>): Promise<T> {
  const { data, error, response } = await asked;
  if (response.ok) return data as T;
  const {
    type = '',
    title = '',
    detail,
  } = Object(error) as {
    readonly type?: string;
    readonly title?: string;
    readonly detail?: string;
  };
  throw new Refused(response.status, type.split(/[/:]/).at(-1) ?? '', detail ?? title);
}

const ATTEMPTS_MAX = 3;

/** A service that restarts is asked again; one that refused would refuse again. */
export function shouldRetry(failures: number, error: Error): boolean {
  const refused = error instanceof Refused && error.status < 500 && error.status !== 429;
  return !refused && failures < ATTEMPTS_MAX;
}
