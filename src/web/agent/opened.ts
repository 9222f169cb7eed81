import { useEffect } from 'react';
import { onSession, sessionNow } from '../session.ts';

const KEPT = 'headroom.opened';
const OPENED_MAX = 8;

// What one of the staff has looked at is nothing for whoever has the tab next.
function forgetWithoutStaff(): void {
  if (sessionNow()?.account !== null) sessionStorage.removeItem(KEPT);
}
forgetWithoutStaff();
onSession(forgetWithoutStaff);

/** Ids of the accounts that the agent has opened in this tab, the last one in front. */
export function openedAccounts(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEPT) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

/** Keeps in mind that an account was opened; nothing where it is not known to exist. */
export function useNoteOpened(account: string | undefined): void {
  useEffect(() => {
    if (account === undefined) return;
    const others = openedAccounts().filter((id) => id !== account);
    sessionStorage.setItem(KEPT, JSON.stringify([account, ...others].slice(0, OPENED_MAX)));
  }, [account]);
}
