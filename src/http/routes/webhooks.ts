import type { DeliveryRow } from '../../app/index.ts';
import {
  deliveryPageSchema,
  deliveryParams,
  deliveryQuery,
  endpointBodySchema,
  endpointListSchema,
  endpointParams,
  endpointSchema,
  formatInstant,
  newEndpointSchema,
  pingSchema,
  rotationBodySchema,
} from '../../contract/index.ts';
import { type Endpoint, messageId } from '../../notices/index.ts';
import { pageByNumber, pageOfRows } from '../cursor.ts';
import { type Route, route } from '../route.ts';

const GROUP = 'Webhooks';
const ADMINISTRATOR = ['administrator'] as const;
const OVERLAP_HOURS = 24;

/** What every route here has in common. */
const OF_ADMINISTRATOR = {
  group: GROUP,
  roles: ADMINISTRATOR,
  scope: 'notices:write',
  account: null,
} as const;

export const webhookRoutes: readonly Route[] = [
  route({
    ...OF_ADMINISTRATOR,
    id: 'listWebhooks',
    method: 'GET',
    path: '/v1/webhooks',
    summary: 'Where webhooks go',
    scope: 'notices:read',
    answers: { 200: endpointListSchema },
    problems: [],
    handle: async (_asked, { notices }) => {
      const items = (await notices.endpoints.list()).map(writeEndpoint);
      return { status: 200, body: { items } };
    },
  }),
  route({
    ...OF_ADMINISTRATOR,
    id: 'addWebhook',
    method: 'POST',
    path: '/v1/webhooks',
    summary: 'A new endpoint; its secret is told this once',
    confidential: true,
    body: endpointBodySchema,
    answers: { 201: newEndpointSchema },
    problems: ['url_must_be_reachable', 'endpoints_must_be_few'],
    handle: async ({ body, principal }, { notices }) => {
      const { url, kinds = [], enabled = true } = body;
      const added = await notices.endpoints.add({ url, kinds, enabled }, principal.id);
      if ('refused' in added) return added;
      return { status: 201, body: { ...writeEndpoint(added), secret: added.secret } };
    },
  }),
  route({
    ...OF_ADMINISTRATOR,
    id: 'getWebhook',
    method: 'GET',
    path: '/v1/webhooks/:endpoint',
    summary: 'One endpoint',
    scope: 'notices:read',
    params: endpointParams,
    answers: { 200: endpointSchema },
    problems: ['endpoint_must_exist'],
    handle: async ({ params }, { notices }) => {
      const found = await notices.endpoints.find(params.endpoint);
      if (found === null) return { refused: 'endpoint_must_exist' };
      return { status: 200, body: writeEndpoint(found) };
    },
  }),
  route({
    ...OF_ADMINISTRATOR,
    id: 'changeWebhook',
    method: 'PUT',
    path: '/v1/webhooks/:endpoint',
    summary: 'Changes where an endpoint is, what it is sent, or switches it on or off',
    params: endpointParams,
    body: endpointBodySchema,
    answers: { 200: endpointSchema },
    problems: ['endpoint_must_exist', 'url_must_be_reachable'],
    handle: async ({ params, body, principal }, { notices }) => {
      const { url, kinds = [], enabled = true } = body;
      const wish = { url, kinds, enabled };
      const changed = await notices.endpoints.change(params.endpoint, wish, principal.id);
      return 'refused' in changed ? changed : { status: 200, body: writeEndpoint(changed) };
    },
  }),
  route({
    ...OF_ADMINISTRATOR,
    id: 'removeWebhook',
    method: 'DELETE',
    path: '/v1/webhooks/:endpoint',
    summary: 'Removes an endpoint; what still waits for it is given up',
    params: endpointParams,
    answers: { 204: null },
    problems: ['endpoint_must_exist'],
    handle: async ({ params, principal }, { notices }) => {
      const removed = await notices.endpoints.remove(params.endpoint, principal.id);
      return removed ? { status: 204 } : { refused: 'endpoint_must_exist' };
    },
  }),
  route({
    ...OF_ADMINISTRATOR,
    id: 'rotateWebhookSecret',
    method: 'POST',
    path: '/v1/webhooks/:endpoint/secret',
    summary: 'A new secret; the one before signs beside it for a while',
    confidential: true,
    params: endpointParams,
    body: rotationBodySchema,
    answers: { 201: newEndpointSchema },
    problems: ['endpoint_must_exist'],
    handle: async ({ params, body, principal }, { notices }) => {
      const { overlapHours = OVERLAP_HOURS } = body;
      const rotated = await notices.endpoints.rotate(params.endpoint, overlapHours, principal.id);
      if ('refused' in rotated) return rotated;
      return { status: 201, body: { ...writeEndpoint(rotated), secret: rotated.secret } };
    },
  }),
  route({
    ...OF_ADMINISTRATOR,
    id: 'pingWebhook',
    method: 'POST',
    path: '/v1/webhooks/:endpoint/ping',
    summary: 'Sends a signed ping at once, and says whether it arrived',
    params: endpointParams,
    answers: { 200: pingSchema },
    problems: ['endpoint_must_exist'],
    handle: async ({ params }, { notices }) => {
      const pinged = await notices.endpoints.ping(params.endpoint);
      return 'refused' in pinged ? pinged : { status: 200, body: pinged };
    },
  }),
  route({
    ...OF_ADMINISTRATOR,
    id: 'listDeliveries',
    method: 'GET',
    path: '/v1/deliveries',
    summary: 'Messages on their way, by status; the dead ones wait for somebody',
    scope: 'notices:read',
    query: deliveryQuery,
    answers: { 200: deliveryPageSchema },
    problems: ['cursor_must_be_from_page'],
    handle: async ({ query }, { notices }) => {
      const page = pageByNumber(query);
      const rows = await notices.deliveries(query.status, page);
      const body = pageOfRows(rows, page, ({ id }) => id, writeDelivery);
      return { status: 200, body };
    },
  }),
  route({
    ...OF_ADMINISTRATOR,
    id: 'redeliver',
    method: 'POST',
    path: '/v1/deliveries/:delivery/redeliver',
    summary: 'Sends a message again that was delivered or given up',
    params: deliveryParams,
    answers: { 204: null },
    problems: ['delivery_must_be_settled'],
    handle: async ({ params }, { notices }) => {
      const again = await notices.redeliver(params.delivery);
      return again ? { status: 204 } : { refused: 'delivery_must_be_settled' };
    },
  }),
];

function writeEndpoint({ id, url, kinds, enabled, createdAt, secrets }: Endpoint): object {
  return { id, url, kinds, enabled, createdAt: formatInstant(createdAt), secrets };
}

function writeDelivery({ message, nextAt, settledAt, ...row }: DeliveryRow): object {
  return {
    ...row,
    message: messageId(message),
    nextAt: formatInstant(nextAt),
    settledAt: settledAt === null ? null : formatInstant(settledAt),
  };
}
