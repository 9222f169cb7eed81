import { problemKindSchema, problemParams, stateSchema } from '../../contract/index.ts';
import { PROBLEMS } from '../problems.ts';
import { type Route, route } from '../route.ts';

const GROUP = 'State';

export const stateRoutes: readonly Route[] = [
  route({
    id: 'getHealth',
    method: 'GET',
    path: '/health',
    group: GROUP,
    summary: 'Whether the process answers',
    roles: 'anyone',
    scope: null,
    account: null,
    answers: { 200: stateSchema },
    problems: [],
    handle: async () => ({ status: 200, body: { status: 'ok' } }),
  }),
  route({
    id: 'getReadiness',
    method: 'GET',
    path: '/ready',
    group: GROUP,
    summary: 'Whether the database answers, so that requests can be sent here',
    roles: 'anyone',
    scope: null,
    account: null,
    answers: { 200: stateSchema },
    problems: ['service_must_be_available'],
    handle: async (_asked, { headroom }) => {
      await headroom.ping();
      return { status: 200, body: { status: 'ok' } };
    },
  }),
  route({
    id: 'getProblem',
    method: 'GET',
    path: '/problems/:name',
    group: GROUP,
    summary: 'What a type of problem means',
    roles: 'anyone',
    scope: null,
    account: null,
    params: problemParams,
    answers: { 200: problemKindSchema },
    problems: ['path_must_exist'],
    handle: async ({ params }) => {
      const kind = Object.entries(PROBLEMS).find(([name]) => name === params.name);
      if (kind === undefined) return { refused: 'path_must_exist' };
      const [name, { status, title }] = kind;
      return { status: 200, body: { type: `/problems/${name}`, status, title } };
    },
  }),
];
