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

/** Messages that the inbox shows, newest first. */
const MESSAGES_MAX = 100;

export function useInbox(account: string): UseQueryResult<Schemas['InboxPage']> {
  const language = useLanguage();
  return useQuery({
    queryKey: ['inbox', account, language],
    queryFn: () =>
      answerOf(
        client(language).GET('/v1/accounts/{account}/inbox', {
          params: { path: { account }, query: { limit: MESSAGES_MAX } },
        }),
      ),
  });
}

export function useReadMessage(account: string): UseMutationResult<Schemas['Read'], Error, number> {
  const language = useLanguage();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (message: number) =>
      answerOf(
        client(language).POST('/v1/accounts/{account}/inbox/{message}/read', {
          params: { path: { account, message } },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['inbox', account] }),
  });
}

export function usePreferences(account: string): UseQueryResult<Schemas['NoticePreferences']> {
  const language = useLanguage();
  return useQuery({
    queryKey: ['preferences', account],
    queryFn: () =>
      answerOf(
        client(language).GET('/v1/accounts/{account}/notice-preferences', {
          params: { path: { account } },
        }),
      ),
  });
}

export function usePrefer(
  account: string,
): UseMutationResult<Schemas['NoticePreferences'], Error, Schemas['NoticePreferences']> {
  const language = useLanguage();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['NoticePreferences']) =>
      answerOf(
        client(language).PUT('/v1/accounts/{account}/notice-preferences', {
          params: { path: { account } },
          body,
        }),
      ),
    onSuccess: (chosen) => queries.setQueryData(['preferences', account], chosen),
  });
}

export function useSuggestions(account: string): UseQueryResult<Schemas['SuggestedArticles']> {
  const language = useLanguage();
  return useQuery({
    queryKey: ['suggestions', account, language],
    queryFn: () =>
      answerOf(
        client(language).GET('/v1/accounts/{account}/articles', { params: { path: { account } } }),
      ),
  });
}

export function useArticles(): UseQueryResult<Schemas['Articles']> {
  const language = useLanguage();
  return useQuery({
    queryKey: ['articles', language],
    queryFn: () => answerOf(client(language).GET('/v1/articles')),
  });
}

export function useArticle(article: string): UseQueryResult<Schemas['Article']> {
  const language = useLanguage();
  return useQuery({
    queryKey: ['article', article, language],
    queryFn: () =>
      answerOf(client(language).GET('/v1/articles/{article}', { params: { path: { article } } })),
  });
}

/** Its reader has come to the end: it earns its points, and is not suggested again. */
export function useReadArticle(account: string): UseMutationResult<unknown, Error, string> {
  const language = useLanguage();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (article: string) =>
      answerOf(
        client(language).POST('/v1/accounts/{account}/articles/{article}/read', {
          params: { path: { account, article } },
        }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['suggestions', account] });
      await queries.invalidateQueries({ queryKey: ['rewards', account] });
    },
  });
}
