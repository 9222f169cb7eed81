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
import { client, WATCHED } from './queries.ts';

type Override = Schemas['Override'];

/** Those that wait for an approver, oldest first. */
export function useWaitingOverrides(): UseQueryResult<Schemas['OverrideList']> {
  const language = useLanguage();
  return useQuery({
    ...WATCHED,
    queryKey: ['overrides'],
    queryFn: () => answerOf(client(language).GET('/v1/overrides')),
  });
}

/** Newest first. */
export function useOverrides(account: string): UseQueryResult<Schemas['OverrideList']> {
  const language = useLanguage();
  return useQuery({
    ...WATCHED,
    queryKey: ['overrides', account],
    queryFn: () =>
      answerOf(
        client(language).GET('/v1/accounts/{account}/overrides', { params: { path: { account } } }),
      ),
  });
}

interface Proposed {
  /** Chosen once for each proposal, so that sending it twice counts once. */
  readonly id: string;
  readonly body: Schemas['NewOverride'];
}

export function useProposeOverride(account: string): UseMutationResult<Override, Error, Proposed> {
  const language = useLanguage();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, body }) =>
      answerOf(
        client(language).POST('/v1/accounts/{account}/overrides', {
          params: { path: { account }, header: { 'Idempotency-Key': id } },
          body,
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['overrides'] }),
  });
}

interface Settling {
  readonly one: Override;
  readonly how: 'approve' | 'reject' | 'withdraw';
  readonly reason: string;
}

/** Approves an override, sends it back, or takes it back. */
export function useSettleOverride(): UseMutationResult<Override, Error, Settling> {
  const language = useLanguage();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ one: { account, override }, how, reason }) =>
      answerOf(
        client(language).POST(`/v1/accounts/{account}/overrides/{override}/${how}`, {
          params: { path: { account, override } },
          body: { reason },
        }),
      ),
    // Also where it was refused: somebody else may have settled it.
    onSettled: (_override, _error, { one: { account } }) =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['overrides'] }),
        ...['life', 'account', 'decisions'].map((what) =>
          queries.invalidateQueries({ queryKey: [what, account] }),
        ),
      ]),
  });
}
