import {
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { answerOf } from '../client/index.ts';
import type { Language } from '../language/index.ts';

type Words = Readonly<Record<Language, string>>;

export interface DemoPerson {
  readonly account: string;
  readonly name: Words;
  readonly story: Words;
}

interface Demo {
  /** Of the demo's own clock. */
  readonly today: string;
  readonly people: readonly DemoPerson[];
}

/** The demo's own addresses are not of the service, and stand in no specification. */
async function ask<T>(method: 'GET' | 'POST', path: string, sent?: object): Promise<T> {
  const response = await fetch(path, {
    method,
    ...(sent === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(sent) }),
  });
  const body: unknown = await response.json();
  return answerOf(
    Promise.resolve(response.ok ? { data: body as T, response } : { error: body, response }),
  );
}

export function useDemo(): UseQueryResult<Demo> {
  return useQuery({ queryKey: ['demo'], queryFn: () => ask<Demo>('GET', '/v1/demo') });
}

/** Lives up to a day, or to the next month-end where it is null; everything that is shown is asked for again. */
export function useMoveClock(): UseMutationResult<unknown, Error, string | null> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (to) => ask('POST', '/v1/demo/clock', to === null ? undefined : { to }),
    onSuccess: () => queries.invalidateQueries(),
  });
}
