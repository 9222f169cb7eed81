import {
  keepPreviousData,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { Schemas } from '../../client/index.ts';
import type { Engine } from '../engine.ts';
import { useLanguage } from '../language/index.ts';
import { answerOf } from './answer.ts';
import { client } from './queries.ts';

type Account = Schemas['Account'];

/** Asked again once something has happened: an advice is for the account as it stands. */
export function useAdvice({ id: account, events }: Account): UseQueryResult<Schemas['Advice']> {
  const language = useLanguage();
  return useQuery({
    queryKey: ['advice', account, events, language],
    placeholderData: keepPreviousData,
    queryFn: () =>
      answerOf(
        client(language).POST('/v1/accounts/{account}/advice', {
          params: { path: { account } },
          body: {},
        }),
      ),
  });
}

export function useAcceptedPlans({
  id: account,
  events,
}: Account): UseQueryResult<Schemas['Plans']> {
  const language = useLanguage();
  return useQuery({
    queryKey: ['plans', account, events, language],
    placeholderData: keepPreviousData,
    queryFn: () =>
      answerOf(
        client(language).GET('/v1/accounts/{account}/plans', { params: { path: { account } } }),
      ),
  });
}

export function useAcceptPlan(
  account: string,
): UseMutationResult<Schemas['AcceptedPlan'], Error, Schemas['AcceptRequest']> {
  const language = useLanguage();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['AcceptRequest']) =>
      answerOf(
        client(language).POST('/v1/accounts/{account}/plans', {
          params: { path: { account } },
          body,
        }),
      ),
    // What was refused may have expired meanwhile: the advice is asked for again, too.
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['plans', account] }),
        queries.invalidateQueries({ queryKey: ['advice', account] }),
      ]),
  });
}

/** The engine on the account's own standpoint; its code is loaded with the first one. */
export function useEngine({ id: account, events }: Account): UseQueryResult<Engine> {
  const language = useLanguage();
  return useQuery({
    queryKey: ['engine', account, events],
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const standpoint = answerOf(
        client(language).GET('/v1/accounts/{account}/standpoint', {
          params: { path: { account } },
        }),
      );
      const { createEngine } = await import('../engine.ts');
      return createEngine(await standpoint);
    },
  });
}

export interface Supposed {
  /** In major units. */
  readonly pay: number;
  readonly lenders: number;
  readonly months: number;
}

/** What the service says of a supposition. */
export function useWhatIf(
  { id: account, events }: Account,
  supposed: Supposed,
): UseQueryResult<Schemas['WhatIf']> {
  const language = useLanguage();
  return useQuery({
    queryKey: ['what-if', account, events, supposed, language],
    queryFn: () =>
      answerOf(
        client(language).POST('/v1/accounts/{account}/what-if', {
          params: { path: { account } },
          // An amount with a fraction is written as text.
          body: { ...supposed, pay: String(supposed.pay) },
        }),
      ),
  });
}
