import type { Persons } from '../../app/index.ts';
import type { Language } from '../../kernel/index.ts';

/** Where e-mail reaches somebody, and which language they speak as far as the lender knows. */
export interface Contact {
  readonly address: string | null;
  readonly language: Language | null;
}

/** How to reach whoever stands behind an account; null where nobody is known, or they were erased. */
export type ContactOf = (account: string) => Promise<Contact | null>;

export function contactsIn(persons: Persons): ContactOf {
  return async (account) => {
    const found = await persons.details(account);
    if (!('details' in found)) return null;
    const { email: address, language } = found.details;
    return { address, language };
  };
}
