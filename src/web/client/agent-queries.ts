import {
  type InfiniteData,
  keepPreviousData,
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryResult,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { Schemas } from '../../client/index.ts';
import { useLanguage } from '../language/index.ts';
import { answerOf } from './answer.ts';
import { client, WATCHED } from './queries.ts';

/** As many accounts as somebody looks through before they type on. */
const FOUND_MAX = 10;

/** Accounts whose ids begin with `prefix`, page by page. */
export function useAccountsBeginning(
  prefix: string,
): UseInfiniteQueryResult<InfiniteData<Schemas['AccountPage']>> {
  const language = useLanguage();
  return useInfiniteQuery({
    queryKey: ['accounts', prefix],
    placeholderData: keepPreviousData,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam: after }) =>
      answerOf(
        client(language).GET('/v1/accounts', {
          params: { query: { prefix, limit: FOUND_MAX, ...(after === null ? {} : { after }) } },
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });
}

/** The account with this id, or the only one that begins so; null where there is neither. */
export function useFindAccount(): UseMutationResult<string | null, Error, string> {
  const language = useLanguage();
  return useMutation({
    mutationFn: async (prefix) => {
      // Of all that begin so, the one that goes no further is the first.
      const { items } = await answerOf(
        client(language).GET('/v1/accounts', { params: { query: { prefix, limit: 2 } } }),
      );
      const [first] = items;
      if (first === undefined) return null;
      return first.id === prefix || items.length === 1 ? first.id : null;
    },
  });
}

/** A decision with its trace. */
export function useDecision(
  account: string,
  number: number,
): UseQueryResult<Schemas['DecisionRecord']> {
  const language = useLanguage();
  return useQuery({
    queryKey: ['decision', account, number],
    queryFn: () =>
      answerOf(
        client(language).GET('/v1/accounts/{account}/decisions/{number}', {
          params: { path: { account, number } },
        }),
      ),
  });
}

/** Of all accounts, the one whose answer is due first in front. */
export function useWaitingCases(): UseQueryResult<Schemas['CaseList']> {
  const language = useLanguage();
  return useQuery({
    ...WATCHED,
    queryKey: ['waiting'],
    queryFn: () => answerOf(client(language).GET('/v1/cases')),
  });
}

/** Has the service make the decision again from the event log. */
export function useReplay(
  account: string,
  number: number,
): UseMutationResult<Schemas['Replay'], Error, void> {
  const language = useLanguage();
  return useMutation({
    mutationFn: () =>
      answerOf(
        client(language).POST('/v1/accounts/{account}/decisions/{number}/replay', {
          params: { path: { account, number } },
        }),
      ),
  });
}

interface WorkOnCase {
  readonly one: Schemas['Case'];
  readonly how: 'take' | 'release' | 'close';
  /** With `close`: what comes of it, and what the borrower is told. */
  readonly answer?: Schemas['CaseAnswer'];
}

/** Takes a case, gives it back, or answers it. */
export function useWorkOnCase(): UseMutationResult<Schemas['Case'], Error, WorkOnCase> {
  const language = useLanguage();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ one: { account, kind, case: id }, how, answer }) => {
      const params = { path: { account, kind, case: id } };
      const asked = client(language);
      const path = '/v1/accounts/{account}/cases/{kind}/{case}' as const;
      if (answer !== undefined) {
        return answerOf(asked.POST(`${path}/close`, { params, body: answer }));
      }
      return answerOf(asked.POST(how === 'take' ? `${path}/take` : `${path}/release`, { params }));
    },
    // Also where it was refused: somebody else may have taken it.
    onSettled: (_case, _error, { one: { account } }) =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['waiting'] }),
        ...['cases', 'life', 'account', 'decisions'].map((what) =>
          queries.invalidateQueries({ queryKey: [what, account] }),
        ),
      ]),
  });
}

interface Review {
  /** Chosen once for each wish, so that sending it twice counts once. */
  readonly id: string;
  readonly note: string;
}

/** Asks for a person to look at the account, as its service agent. */
export function useAskReview(
  account: string,
): UseMutationResult<Schemas['LifeReply'], Error, Review> {
  const language = useLanguage();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, note }) =>
      answerOf(
        client(language).POST('/v1/accounts/{account}/measures', {
          params: { path: { account } },
          body: { id, type: 'askReview', review: id, note },
        }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['account', account] });
      await queries.invalidateQueries({ queryKey: ['cases', account] });
    },
  });
}
