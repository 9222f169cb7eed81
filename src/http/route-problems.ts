import { PROBLEMS, type ProblemName } from './problems.ts';
import type { Route } from './route.ts';

/** Every problem that a route can answer with: its own, and those of every request of its kind. */
export function problemsOf(route: Route): ProblemName[] {
  const { method, roles, account, readsBody, confidential, problems } = route;
  const own: ProblemName[] = [
    'request_must_be_valid',
    'request_must_be_well_formed',
    'headers_must_be_small',
    'request_must_arrive_in_time',
    'internal_error',
    'service_must_be_available',
    'service_must_not_be_busy',
  ];
  const known: ProblemName[] = [
    'credentials_must_be_known',
    'role_must_be_allowed',
    'scope_must_be_granted',
    'requests_must_be_fewer',
    'identity_provider_must_answer',
  ];
  const sent: ProblemName[] = [
    'body_must_be_json',
    'body_must_be_small',
    'content_type_must_be_known',
  ];
  const all: ProblemName[] = [
    ...problems,
    ...own,
    ...(roles === 'anyone' ? [] : known),
    ...(account === null ? [] : (['account_must_be_own'] as const)),
    ...(method === 'GET' ? [] : sent),
    ...(method === 'GET' || readsBody === true || confidential === true
      ? []
      : (['key_must_not_be_reused', 'first_request_must_be_finished'] as const)),
  ];
  const order = Object.keys(PROBLEMS);
  return [...new Set(all)].sort((a, b) => order.indexOf(a) - order.indexOf(b));
}
