import { useSyncExternalStore } from 'react';

/** Who looks, and the token that says so. It lives as long as the tab, and never in an address. */
export interface Session {
  readonly token: string;
  readonly role: 'borrower' | 'agent';
  /** The borrower's own; null for an agent. */
  readonly account: string | null;
}

const KEPT = 'headroom.session';
const listeners = new Set<() => void>();
let session: Session | null = read();

function read(): Session | null {
  const kept = sessionStorage.getItem(KEPT);
  return kept === null ? null : (JSON.parse(kept) as Session);
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
