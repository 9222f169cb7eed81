import { readFileSync } from 'node:fs';
import type { Headroom } from '../app/index.ts';
import type { Authenticate, Role } from '../http/index.ts';
import { ROLES } from '../http/index.ts';
import {
  authenticator,
  borrowerTokens,
  developmentLogin,
  keySetAt,
  keySetOf,
  keysOfMachines,
  type StaffTokens,
  staffTokens,
  type Way,
} from '../identity/index.ts';

/** How callers prove who they are. */
export interface IdentitySettings {
  readonly staff: StaffTokens | null;
  readonly borrowers: BorrowerSettings | null;
  readonly developmentLogin: boolean;
}

interface BorrowerSettings {
  readonly issuer: string;
  readonly audience: string;
  /** Where the key set is: an address, or the set itself out of a file. */
  readonly keys: URL | { readonly keys: unknown };
}

/** The variables that are read, with what each is for. */
export const IDENTITY_VARIABLES: Readonly<Record<string, string>> = {
  HEADROOM_OIDC_ISSUER: "the OpenID provider of the lender's staff; without it no staff can ask",
  HEADROOM_OIDC_AUDIENCE: 'what the tokens of the staff have to be made for',
  HEADROOM_OIDC_ROLES_CLAIM: 'the claim with the roles, with dots inside others; without it roles',
  HEADROOM_OIDC_ROLES: "the provider's names of roles, as risk-team=analyst,risk-heads=approver",
  HEADROOM_BORROWER_ISSUER:
    'the app that signs tokens for borrowers; without it no borrower can ask',
  HEADROOM_BORROWER_AUDIENCE: 'what the tokens of borrowers have to be made for',
  HEADROOM_BORROWER_KEYS: "the app's public keys as a JSON Web Key Set: an address or a file",
  HEADROOM_DEVELOPMENT_LOGIN:
    'on or off: whether anybody may be anyone; without it on in development, and never in production',
};

type Environment = Readonly<Record<string, string | undefined>>;

/** The settings, with what is wrong with them added to `problems`. */
export function readIdentity(
  environment: Environment,
  production: boolean,
  problems: string[],
): IdentitySettings {
  const reading: Reading = { environment, problems };
  const login = environment.HEADROOM_DEVELOPMENT_LOGIN || (production ? 'off' : 'on');
  if (login !== 'on' && login !== 'off') wrong('DEVELOPMENT_LOGIN', 'on or off', reading);
  if (login === 'on' && production) {
    wrong('DEVELOPMENT_LOGIN', 'off in production, where nobody may be just anyone', reading);
  }
  return {
    staff: readStaff(reading),
    borrowers: readBorrowers(reading),
    developmentLogin: login === 'on' && !production,
  };
}

interface Reading {
  readonly environment: Environment;
  readonly problems: string[];
}

function readStaff(reading: Reading): StaffTokens | null {
  const names = ['OIDC_ISSUER', 'OIDC_AUDIENCE', 'OIDC_ROLES_CLAIM', 'OIDC_ROLES'];
  if (names.every((name) => settingOf(name, reading) === null)) return null;
  const issuer = demanded('OIDC_ISSUER', 'an address as https://login.example.com', reading);
  if (issuer !== '' && urlOf(issuer) === null) {
    wrong('OIDC_ISSUER', 'an address with https (http only on this machine)', reading);
  }
  return {
    issuer,
    audience: demanded('OIDC_AUDIENCE', 'the name that tokens are made for', reading),
    rolesClaim: settingOf('OIDC_ROLES_CLAIM', reading) ?? 'roles',
    roleNames: readRoleNames(reading),
  };
}

function readRoleNames(reading: Reading): ReadonlyMap<string, Role> {
  const pairs = (settingOf('OIDC_ROLES', reading) ?? '').split(',').filter((pair) => pair !== '');
  return new Map(
    pairs.flatMap((pair): [string, Role][] => {
      const at = pair.lastIndexOf('=');
      const role = ROLES.find((one) => one === pair.slice(at + 1).trim());
      if (at > 0 && role !== undefined) return [[pair.slice(0, at).trim(), role]];
      wrong('OIDC_ROLES', `NAME=ROLE with one of ${ROLES.join(', ')}`, reading);
      return [];
    }),
  );
}

function readBorrowers(reading: Reading): BorrowerSettings | null {
  const names = ['BORROWER_ISSUER', 'BORROWER_AUDIENCE', 'BORROWER_KEYS'];
  if (names.every((name) => settingOf(name, reading) === null)) return null;
  const keys = demanded('BORROWER_KEYS', 'an address or a file', reading);
  return {
    issuer: demanded('BORROWER_ISSUER', 'the name of the app', reading),
    audience: demanded('BORROWER_AUDIENCE', 'the name that tokens are made for', reading),
    keys: urlOf(keys) ?? (keys === '' ? { keys: [] } : keysIn(keys, reading)),
  };
}

function keysIn(file: string, reading: Reading): { readonly keys: unknown } {
  try {
    const set = JSON.parse(readFileSync(file, 'utf8')) as { readonly keys: unknown };
    keySetOf(set);
    return set;
  } catch {
    wrong('BORROWER_KEYS', 'https://…, or a file with a JSON Web Key Set', reading);
    return { keys: [] };
  }
}

/** Keys that came over a wire in the clear could be anybody's. */
function urlOf(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const isHere = url.hostname === 'localhost' || url.hostname === '127.0.0.1';
  return url.protocol === 'https:' || (url.protocol === 'http:' && isHere) ? url : null;
}

function settingOf(name: string, { environment }: Reading): string | null {
  return environment[`HEADROOM_${name}`] || null;
}

function demanded(name: string, expected: string, reading: Reading): string {
  const value = settingOf(name, reading);
  if (value === null) reading.problems.push(`HEADROOM_${name} is missing: expected ${expected}`);
  return value ?? '';
}

function wrong(name: string, expected: string, reading: Reading): void {
  const found = settingOf(name, reading) ?? '';
  reading.problems.push(`HEADROOM_${name}: expected ${expected}, found "${found}"`);
}

/** Every way in that the settings open. Keys of machines are always good. */
export function authenticateBy(
  { staff, borrowers, developmentLogin: anyone }: IdentitySettings,
  production: boolean,
  { machineKeys }: Headroom,
): Authenticate {
  const login = anyone ? developmentLogin(production) : null;
  const ways: readonly Way[] = [
    keysOfMachines(machineKeys),
    ...(staff === null ? [] : [staffTokens(staff)]),
    ...(borrowers === null ? [] : [borrowerTokens(withKeySet(borrowers))]),
    ...(login === null ? [] : [login.way]),
  ];
  return authenticator(ways, login?.without ?? null);
}

function withKeySet({ keys, ...settings }: BorrowerSettings) {
  return { ...settings, keys: keys instanceof URL ? keySetAt(keys) : keySetOf(keys) };
}
