import type { Persons } from '../../app/index.ts';

/** The e-mail address of whoever stands behind an account; null where none is known, or it was erased. */
export function addressesIn(persons: Persons): (account: string) => Promise<string | null> {
  return async (account) => {
    const found = await persons.details(account);
    return 'details' in found ? found.details.email : null;
  };
}
