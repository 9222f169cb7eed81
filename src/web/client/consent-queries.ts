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

export function useConsents(account: string): UseQueryResult<Schemas['Consents']> {
  const language = useLanguage();
  return useQuery({
    queryKey: ['consents', account],
    queryFn: () =>
      answerOf(
        client(language).GET('/v1/accounts/{account}/consents', { params: { path: { account } } }),
      ),
  });
}

export function useRevokeConsent(account: string): UseMutationResult<unknown, Error, string> {
  const language = useLanguage();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (source: string) =>
      answerOf(
        client(language).POST('/v1/accounts/{account}/consents/{source}/revoke', {
          params: { path: { account, source } },
        }),
      ),
    // Everything may follow from it: the limit, its life, what is decided.
    onSettled: () => queries.invalidateQueries(),
  });
}
