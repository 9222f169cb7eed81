import {
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { Schemas } from '../../client/index.ts';
import { useLanguage } from '../language/index.ts';
import { answerOf } from './answer.ts';
import { client } from './queries.ts';

export function useRewards(account: string): UseQueryResult<Schemas['Rewards']> {
  const language = useLanguage();
  return useQuery({
    queryKey: ['rewards', account, language],
    queryFn: () =>
      answerOf(
        client(language).GET('/v1/accounts/{account}/rewards', { params: { path: { account } } }),
      ),
  });
}

/** The id of the wish makes it count once, however often it is sent. */
export function useRedeem(account: string): UseMutationResult<Schemas['Redeemed'], Error, string> {
  const language = useLanguage();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      answerOf(
        client(language).POST('/v1/accounts/{account}/rewards/discounts', {
          params: { path: { account } },
          body: { id },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['rewards', account] }),
  });
}
