import {
  accountParams,
  erasureBodySchema,
  formatInstant,
  personChangedSchema,
  personErasedSchema,
  personSchema,
} from '../../contract/index.ts';
import { type Route, route } from '../route.ts';

const ABOUT = {
  group: 'Persons',
  path: '/v1/accounts/:account/person',
  account: 'account',
  params: accountParams,
  confidential: true,
} as const;

export const personRoutes: readonly Route[] = [
  route({
    ...ABOUT,
    id: 'putPerson',
    method: 'PUT',
    summary: 'Keeps who stands behind an account, in place of what was kept before',
    roles: ['borrower', 'agent', 'machine'],
    scope: 'persons:write',
    body: personSchema,
    answers: { 200: personChangedSchema },
    problems: [
      'account_must_be_opened',
      'person_must_not_be_erased',
      'personal_key_must_be_configured',
    ],
    handle: async ({ params, body, principal }, { headroom }) => {
      const answer = await headroom.persons.put(params.account, body, principal.id);
      if ('refused' in answer) return answer;
      return { status: 200, body: { changedAt: formatInstant(answer.changedAt) } };
    },
  }),
  route({
    ...ABOUT,
    id: 'getPerson',
    method: 'GET',
    summary: 'Who stands behind an account',
    roles: ['borrower', 'agent', 'machine'],
    scope: 'persons:read',
    answers: { 200: personSchema },
    problems: [
      'personal_details_must_exist',
      'person_must_not_be_erased',
      'personal_key_must_be_configured',
    ],
    handle: async ({ params }, { headroom }) => {
      const answer = await headroom.persons.details(params.account);
      return 'refused' in answer ? answer : { status: 200, body: answer.details };
    },
  }),
  route({
    ...ABOUT,
    id: 'erasePerson',
    method: 'POST',
    path: '/v1/accounts/:account/person/erase',
    summary: 'Destroys the key under which a person is kept; decisions stay, and name nobody',
    roles: ['administrator'],
    scope: null,
    body: erasureBodySchema,
    answers: { 200: personErasedSchema },
    problems: ['account_must_be_opened', 'reason_must_not_name_person'],
    handle: async ({ params, body, principal }, { headroom }) => {
      const answer = await headroom.persons.erase(params.account, principal.id, body.reason);
      if ('refused' in answer) return answer;
      return { status: 200, body: { erasedAt: formatInstant(answer.erasedAt) } };
    },
  }),
];
