import Type from 'typebox';
import { fields, instant, named, oneOf, orNull } from './parts.ts';

/** What a key for machines can be narrowed to: a route names the one that it needs. */
export const SCOPES = [
  'accounts:read',
  'advice:read',
  'advice:write',
  'authorizations:read',
  'authorizations:write',
  'decisions:read',
  'decisions:write',
  'documents:read',
  'documents:write',
  'events:read',
  'events:write',
  'life:write',
  'metrics:read',
  'notices:read',
  'notices:write',
  'persons:read',
  'persons:write',
  'rewards:read',
  'rewards:write',
] as const;

export const MACHINE_NAME: RegExp = /^[a-z0-9][a-z0-9-]{0,62}$/;

const machine = Type.String({
  pattern: MACHINE_NAME.source,
  description: 'a name of up to 63 small letters, digits and hyphens, as core-banking',
});

const scopes = orNull(
  Type.Unsafe<(typeof SCOPES)[number][]>(
    Type.Array(oneOf(SCOPES), { uniqueItems: true, description: 'the scopes that it is good for' }),
  ),
);

const id = Type.String({ pattern: '^[0-9a-f]{16}$', description: 'the id of a key' });

export const machineKeyParams = fields({ id }, 'the key');

const about = {
  id,
  machine,
  scopes,
  createdAt: instant,
  createdBy: Type.String({ description: 'who made it' }),
  endsAt: orNull(instant),
};

export const machineKeySchema = named(
  'MachineKey',
  about,
  'what is known of a key: never the key itself',
);

export const machineKeyListSchema = named(
  'MachineKeyList',
  { items: Type.Array(machineKeySchema, { description: 'oldest first' }) },
  'every key that there ever was',
);

export const issuedKeySchema = named(
  'IssuedKey',
  {
    ...about,
    key: Type.String({ description: 'the key itself: this is the only time it is told' }),
  },
  'a new key',
);

export const newMachineKeySchema = named(
  'NewMachineKey',
  { machine, scopes: Type.Optional(scopes) },
  'a key to be made; without scopes it is good for everything that a machine may do',
);

export const OVERLAP_SECONDS_MAX = 30 * 86_400;

export const keyRotationSchema = named(
  'KeyRotation',
  {
    machine,
    oldEndsAfterSeconds: Type.Integer({
      minimum: 0,
      maximum: OVERLAP_SECONDS_MAX,
      description: 'seconds from 0 to 30 days',
    }),
  },
  'a second key for a machine, with an end for its first',
);
