import type { IssuedKey, MachineKey } from '../../app/index.ts';
import {
  formatInstant,
  issuedKeySchema,
  keyRotationSchema,
  machineKeyListSchema,
  machineKeyParams,
  machineKeySchema,
  newMachineKeySchema,
} from '../../contract/index.ts';
import { type Answer, type Route, route } from '../route.ts';

const ABOUT = {
  group: 'Machine keys',
  roles: ['administrator'],
  scope: null,
  account: null,
} as const;

export const machineKeyRoutes: readonly Route[] = [
  route({
    ...ABOUT,
    id: 'issueMachineKey',
    method: 'POST',
    path: '/v1/machine-keys',
    summary: 'Makes the first key of a machine, and tells it this once',
    confidential: true,
    body: newMachineKeySchema,
    answers: { 201: issuedKeySchema },
    problems: ['machine_must_have_no_key'],
    handle: async ({ body, principal }, { headroom }) => {
      const { machine, scopes = null } = body;
      return issued(await headroom.machineKeys.issue({ machine, scopes, by: principal.id }));
    },
  }),
  route({
    ...ABOUT,
    id: 'rotateMachineKey',
    method: 'POST',
    path: '/v1/machine-keys/rotate',
    summary: 'Makes a second key with the same scopes, and sets an end to the first',
    confidential: true,
    body: keyRotationSchema,
    answers: { 201: issuedKeySchema },
    problems: ['machine_must_have_a_key', 'older_key_must_have_ended'],
    handle: async ({ body, principal }, { headroom }) =>
      issued(await headroom.machineKeys.rotate({ ...body, by: principal.id })),
  }),
  route({
    ...ABOUT,
    id: 'listMachineKeys',
    method: 'GET',
    path: '/v1/machine-keys',
    summary: 'Every key that there ever was, without the keys themselves',
    answers: { 200: machineKeyListSchema },
    problems: [],
    handle: async (_asked, { headroom }) => {
      const items = (await headroom.machineKeys.list()).map(writeKey);
      return { status: 200, body: { items } };
    },
  }),
  route({
    ...ABOUT,
    id: 'revokeMachineKey',
    method: 'DELETE',
    path: '/v1/machine-keys/:id',
    summary: 'Ends a key; within five seconds no process takes it any more',
    params: machineKeyParams,
    answers: { 200: machineKeySchema },
    problems: ['machine_key_must_exist'],
    handle: async ({ params, principal }, { headroom }) => {
      const revoked = await headroom.machineKeys.revoke(params.id, principal.id);
      if (revoked === null) return { refused: 'machine_key_must_exist' };
      return { status: 200, body: writeKey(revoked) };
    },
  }),
];

function issued(answer: Extract<Answer, { refused: string }> | IssuedKey): Answer {
  if ('refused' in answer) return answer;
  return { status: 201, body: { ...writeKey(answer.about), key: answer.key } };
}

function writeKey({ createdAt, endsAt, ...key }: MachineKey): object {
  const ends = endsAt === null ? null : formatInstant(endsAt);
  return { ...key, createdAt: formatInstant(createdAt), endsAt: ends };
}
