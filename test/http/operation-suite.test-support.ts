import {
  InMemorySpanExporter,
  NodeTracerProvider,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog, Metrics } from '../../src/http/index.ts';
import type { Suite } from '../service/databases.test-support.ts';
import { draw, listen, opened } from './service.test-support.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

/** What those who run the service see of it. */
export const operationSuite: Suite = (fresh) =>
  describe('whoever runs the service', () => {
    // A process has one provider of traces, and keeps the first that it was given.
    const exporter = new InMemorySpanExporter();
    const provider = new NodeTracerProvider({
      spanProcessors: [new SimpleSpanProcessor(exporter)],
    });
    beforeAll(() => provider.register());
    afterAll(() => provider.shutdown());

    it('sees every request in the log by its number and route, and nothing of a person', async () => {
      const lines: string[] = [];
      const log = createLog('info', { write: (line) => void lines.push(line) });
      const service = await listen(await fresh(), {
        log,
        instead: {
          account: () => {
            const detail = { detail: 'Key (id)=(Zhang-San)' };
            return Promise.reject(Object.assign(new Error('duplicate key'), detail));
          },
        },
      });
      const headers = { 'x-request-id': 'number-1', 'test-principal': 'borrower' };
      await service.ask('GET', '/v1/accounts/Zhang-San/events', { headers });
      await service.ask('GET', '/v1/accounts/Zhang-San', {
        headers: { 'x-request-id': 'number-2' },
      });
      await service.close();
      const told = lines.map((line) => JSON.parse(line));
      expect(told).toContainEqual(
        expect.objectContaining({
          reqId: 'number-1',
          route: '/v1/accounts/:account/events',
          status: 403,
          caller: 'borrower',
        }),
      );
      expect(told).toContainEqual(
        expect.objectContaining({
          reqId: 'number-2',
          err: expect.objectContaining({ message: 'duplicate key' }),
        }),
      );
      expect(lines.join('')).not.toMatch(/Zhang/);
    });

    it('finds nothing that a person is known by in logs, metrics and traces', async () => {
      exporter.reset();
      const lines: string[] = [];
      const log = createLog('debug', { write: (line) => void lines.push(line) });
      const service = await opened(await listen(await fresh(), { log, metrics: new Metrics() }));
      const person = { name: 'Ouyang Xiadan', email: 'xiadan@example.org', phone: '13900001111' };
      const say = (method: string, path: string, body: object) =>
        service.ask(method, path, { body });
      await say('PUT', '/v1/accounts/a/person', { ...person, language: 'zh-CN' });
      // What is refused is told to whoever asked, and to nobody else.
      await say('PUT', '/v1/accounts/a/person', { ...person, phone: 13900001111 });
      await say('PUT', '/v1/accounts/none/person', person);
      await say('POST', '/v1/accounts/a/person/erase', { reason: `for ${person.email}` });
      const note = `${person.name} asks`;
      await say('POST', '/v1/accounts/a/requests', {
        id: '1',
        type: 'askReview',
        review: 'r',
        note,
      });
      await service.ask('GET', `/v1/accounts?after=${encodeURIComponent(person.name)}`);
      const metrics = await (await fetch(`${service.url}/metrics`)).text();
      await service.close();
      const spans = exporter.getFinishedSpans();
      const traces = JSON.stringify(
        spans.map(({ name, attributes, events }) => [name, attributes, events]),
      );
      expect(lines.length).toBeGreaterThan(6);
      expect(spans.length).toBeGreaterThan(6);
      const seen = [lines.join(''), metrics, traces].join('\n');
      for (const known of Object.values(person)) expect(seen).not.toContain(known);
      expect(seen).not.toContain(encodeURIComponent(person.name));
    });

    it('reads metrics of requests, events and authorizations, by route and never by account', async () => {
      const service = await opened(await listen(await fresh(), { metrics: new Metrics() }));
      await service.ask('POST', '/v1/events', {
        body: [draw('d1'), draw('d1'), draw('d2', 'none')],
      });
      const body = { id: 'r', amount: 1, seconds: 60 };
      await service.ask('POST', '/v1/accounts/a/authorizations', { body });
      const read = (caller: string) =>
        fetch(`${service.url}/metrics`, { headers: { 'test-principal': caller } });
      expect((await read('analyst')).status).toBe(403);
      const text = await (await read('administrator')).text();
      await service.close();
      expect(text).toMatch(/^headroom_events_total\{outcome="added"\} 7$/m);
      expect(text).toMatch(/^headroom_events_total\{outcome="duplicate"\} 1$/m);
      expect(text).toMatch(/^headroom_events_total\{outcome="refused"\} 1$/m);
      expect(text).toMatch(/^headroom_authorizations_total\{status="reserved"\} 1$/m);
      expect(text).toMatch(
        /request_duration_seconds_count\{method="POST",route="\/v1\/events",status="200"\} 2/,
      );
      expect(text).toMatch(/^nodejs_eventloop_lag_seconds /m);
      expect(text).not.toMatch(/accounts\/a\b/);
    });

    it('gets a trace that goes on from the caller, down to the operation', async () => {
      exporter.reset();
      const service = await listen(await fresh());
      const headers = { traceparent: `00-${TRACE}-00f067aa0ba902b7-01` };
      await service.ask('GET', '/v1/accounts/Zhang-San', { headers });
      await service.close();
      const spans = exporter.getFinishedSpans();
      const request = spans.find(({ name }) => name === 'GET /v1/accounts/:account');
      const operation = spans.find(({ name }) => name === 'headroom.account');
      expect(request?.spanContext().traceId).toBe(TRACE);
      expect(request?.attributes['http.response.status_code']).toBe(404);
      expect(operation?.parentSpanContext?.spanId).toBe(request?.spanContext().spanId);
      expect(JSON.stringify([request?.attributes, operation?.attributes])).not.toMatch(/Zhang/);
    });
  });
