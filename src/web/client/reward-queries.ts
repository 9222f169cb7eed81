import {
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { Schemas } from '../../client/index.ts';
import { useLanguage } from '../language/index.ts';
import { answerOf, Refused } from './answer.ts';
import { client } from './queries.ts';

/** Null where no programme runs for the account's product. */
export function useRewards(account: string): UseQueryResult<Schemas['Rewards'] | null> {
  const language = useLanguage();
  return useQuery({
    queryKey: ['rewards', account, language],
    queryFn: async () => {
      try {
        return await answerOf(
          client(language).GET('/v1/accounts/{account}/rewards', { params: { path: { account } } }),
        );
      } catch (error) {
        const none = error instanceof Refused && error.problem === 'programme_must_be_in_force';
        if (none) return null;
        throw error;
      }
    },
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
