import { useSyncExternalStore } from 'react';

/** Who looks, and the token that says so. It lives as long as the tab, and never in an address. */
export interface Session {
  readonly token: string;
  readonly role: 'borrower' | 'agent' | 'approver';
  /** The borrower's own; null for staff. */
  readonly account: string | null;
}

const KEPT = 'headroom.session';
/** With this event the lender's app says that it has put a session there, or has renewed its token. */
const HANDED_OVER = 'headroom-session';
const listeners = new Set<() => void>();
let session: Session | null = read();

addEventListener(HANDED_OVER, () => {
  session = read();
  for (const listener of listeners) listener();
});

/** Null, too, where what lies there is no session. */
function read(): Session | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null');
    return isSession(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isSession(kept: unknown): kept is Session {
  const { token, role, account } = Object(kept) as Readonly<Record<string, unknown>>;
  if (typeof token !== 'string') return false;
  if (role === 'borrower') return typeof account === 'string';
  return (role === 'agent' || role === 'approver') && account === null;
}

export function sessionNow(): Session | null {
  return session;
}

export function setSession(next: Session | null): void {
  session = next;
  if (next === null) sessionStorage.removeItem(KEPT);
  else sessionStorage.setItem(KEPT, JSON.stringify(next));
  for (const listener of listeners) listener();
}

/** Calls `listener` whenever another session begins, or one ends; returns what stops that. */
export function onSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function useSession(): Session | null {
  return useSyncExternalStore(onSession, sessionNow);
}
