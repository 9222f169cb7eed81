import { useSyncExternalStore } from 'react';

export type Look = 'light' | 'dark';

const KEPT = 'headroom.look';
const dark = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

function lookNow(): Look {
  const kept = localStorage.getItem(KEPT);
  if (kept === 'light' || kept === 'dark') return kept;
  return dark.matches ? 'dark' : 'light';
}

export function chooseLook(look: Look): void {
  localStorage.setItem(KEPT, look);
  for (const listener of listeners) listener();
}

/** The look that the person chose, or else the device's. */
export function useLook(): Look {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    dark.addEventListener('change', listener);
    return () => {
      listeners.delete(listener);
      dark.removeEventListener('change', listener);
    };
  }, lookNow);
}
