export { authenticator, type Way } from './authenticate.ts';
export { type BorrowerTokens, borrowerTokens } from './borrower-tokens.ts';
export { developmentLogin } from './development-login.ts';
export { keySetAt, keySetOf } from './key-sets.ts';
export { keysOfMachines } from './keys-of-machines.ts';
export { type StaffTokens, staffTokens } from './staff-tokens.ts';
