import { useState } from 'react';

/** What somebody has typed and not sent yet. */
export interface Draft<Values> {
  /** Goes with what is sent, so that sending it again counts once; new where the values are. */
  readonly id: string;
  readonly values: Values;
}

interface Kept<Values> {
  readonly draft: Draft<Values>;
  readonly keep: (values: Values) => void;
  readonly clear: () => void;
}

/** Outlives errors, reloading and a new sign-in, as long as the tab is open. */
export function useDraft<Values extends object>(account: string, form: string): Kept<Values> {
  const key = keyOf(account, form);
  const [draft, set] = useState<Draft<Values>>(() => {
    const kept = sessionStorage.getItem(key);
    return kept === null ? begun({} as Values) : (JSON.parse(kept) as Draft<Values>);
  });
  return {
    draft,
    keep: (values) => {
      const next = begun(values);
      sessionStorage.setItem(key, JSON.stringify(next));
      set(next);
    },
    clear: () => {
      sessionStorage.removeItem(key);
      set(begun({} as Values));
    },
  };
}

export function hasDraft(account: string, form: string): boolean {
  return sessionStorage.getItem(keyOf(account, form)) !== null;
}

function begun<Values>(values: Values): Draft<Values> {
  return { id: crypto.randomUUID(), values };
}

function keyOf(account: string, form: string): string {
  return `headroom.draft.${form}.${account}`;
}
