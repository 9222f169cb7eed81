import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { createClient, type HeadroomClient, type Schemas } from '../../client/index.ts';
import { type Language, useLanguage } from '../language/index.ts';
import { sessionNow } from '../session.ts';
import { answerOf } from './answer.ts';

/** Changes of the limit that the history shows, newest first. */
const HISTORY_MAX = 100;

export function client(language: Language): HeadroomClient {
  const token = sessionNow()?.token;
  return createClient({
    url: location.origin,
    language,
    ...(token === undefined ? {} : { token }),
  });
}

/** Looked at again now and then, so that a decision made meanwhile is noticed. */
export const WATCHED = { refetchInterval: 30_000 } as const;

export function useAccount(account: string): UseQueryResult<Schemas['Account']> {
  const language = useLanguage();
  return useQuery({
    ...WATCHED,
    queryKey: ['account', account],
    queryFn: () =>
      answerOf(client(language).GET('/v1/accounts/{account}', { params: { path: { account } } })),
  });
}

export function useDecisions(account: string): UseQueryResult<Schemas['DecisionPage']> {
  const language = useLanguage();
  return useQuery({
    ...WATCHED,
    queryKey: ['decisions', account],
    queryFn: () =>
      answerOf(
        client(language).GET('/v1/accounts/{account}/decisions', {
          params: { path: { account }, query: { limit: HISTORY_MAX } },
        }),
      ),
  });
}

/** Of the decision with this number; nothing is asked for where it is 0. */
export function useExplanation(
  account: string,
  number: number,
): UseQueryResult<Schemas['Explanation']> {
  const language = useLanguage();
  return useQuery({
    enabled: number > 0,
    queryKey: ['explanation', account, number, language],
    queryFn: () =>
      answerOf(
        client(language).GET('/v1/accounts/{account}/decisions/{number}/explanation', {
          params: { path: { account, number }, query: { language } },
        }),
      ),
  });
}

export function useParts(
  account: string,
  number: number,
): UseQueryResult<Schemas['DecisionParts']> {
  const language = useLanguage();
  return useQuery({
    enabled: number > 0,
    queryKey: ['parts', account, number, language],
    queryFn: () =>
      answerOf(
        client(language).GET('/v1/accounts/{account}/decisions/{number}/parts', {
          params: { path: { account, number }, query: { language } },
        }),
      ),
  });
}
