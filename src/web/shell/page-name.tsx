import { type ReactElement, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { Session } from '../session.ts';

const PAGES = ['limit', 'why', 'plans', 'ask', 'rewards', 'learn', 'inbox'] as const;

export type PageName = (typeof PAGES)[number] | 'trace';

const ALL: readonly PageName[] = [...PAGES, 'trace'];

/** Staff sees what the decision was made of, too; an approver nothing that is for the borrower to do. */
export const PAGES_OF: Readonly<Record<Session['role'], readonly PageName[]>> = {
  borrower: PAGES,
  agent: ALL,
  approver: ['limit', 'why', 'trace'],
};

/** These say by a headline of their own what they are about. */
const WITH_HEADLINE: readonly PageName[] = ['why', 'plans', 'trace'];

/** Of which page the address is. */
export function usePageName(): PageName {
  const part = useLocation().pathname.split('/')[3];
  return ALL.find((page) => page === part) ?? 'limit';
}

/** Names the page for the tab, and for whoever hears it rather than sees it. */
export function NamedPage(): ReactElement | null {
  const { t } = useTranslation();
  const page = usePageName();
  const name = t(`nav.${page}`);
  useTitle(name);
  const isArticle = useLocation().pathname.split('/')[4] !== undefined;
  return WITH_HEADLINE.includes(page) || isArticle ? null : <h1 className="unseen">{name}</h1>;
}

/** What stands in the tab, in the history and in bookmarks. */
export function useTitle(name: string): void {
  useEffect(() => {
    document.title = `${name} · Headroom`;
  }, [name]);
}
