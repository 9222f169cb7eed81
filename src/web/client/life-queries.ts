import {
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { Schemas } from '../../client/index.ts';
import { useLanguage } from '../language/index.ts';
import { answerOf, shouldRetry } from './answer.ts';
import { client, WATCHED } from './queries.ts';

export function useLife(account: string): UseQueryResult<Schemas['Life']> {
  const language = useLanguage();
  return useQuery({
    ...WATCHED,
    queryKey: ['life', account],
    queryFn: () =>
      answerOf(
        client(language).GET('/v1/accounts/{account}/life', { params: { path: { account } } }),
      ),
  });
}

export function useLimitHistory(account: string): UseQueryResult<Schemas['LimitHistory']> {
  const language = useLanguage();
  return useQuery({
    ...WATCHED,
    queryKey: ['limit-history', account],
    queryFn: () =>
      answerOf(
        client(language).GET('/v1/accounts/{account}/limit-history', {
          params: { path: { account } },
        }),
      ),
  });
}

export function useCases(account: string): UseQueryResult<Schemas['CaseList']> {
  const language = useLanguage();
  return useQuery({
    ...WATCHED,
    queryKey: ['cases', account],
    queryFn: () =>
      answerOf(
        client(language).GET('/v1/accounts/{account}/cases', { params: { path: { account } } }),
      ),
  });
}

/** The id in what is asked makes it count once: a service that restarts is asked again. */
export function useAsk(
  account: string,
): UseMutationResult<Schemas['LifeReply'], Error, Schemas['LifeRequest']> {
  const language = useLanguage();
  const queries = useQueryClient();
  return useMutation({
    retry: shouldRetry,
    mutationFn: (body: Schemas['LifeRequest']) =>
      answerOf(
        client(language).POST('/v1/accounts/{account}/requests', {
          params: { path: { account } },
          body,
        }),
      ),
    // Also where it was refused: an offer may have expired meanwhile.
    onSettled: () =>
      Promise.all(
        ['life', 'cases', 'account', 'decisions', 'limit-history'].map((what) =>
          queries.invalidateQueries({ queryKey: [what, account] }),
        ),
      ),
  });
}
