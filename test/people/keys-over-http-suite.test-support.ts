import { describe, expect, it } from 'vitest';
import { authenticator, developmentLogin, keysOfMachines } from '../../src/identity/index.ts';
import { draw, type Listening, listen, opened } from '../http/service.test-support.ts';
import type { Suite } from '../service/databases.test-support.ts';
import { everythingIn } from './everything.test-support.ts';

const admin = { authorization: 'Bearer dev:administrator' };

export const keysOverHttpSuite: Suite = (fresh) =>
  describe('keys of machines over HTTP', () => {
    const started = async (): Promise<
      Listening & { readonly everything: () => Promise<string> }
    > => {
      const database = await fresh();
      const { way, without } = developmentLogin(false);
      const service = await opened(
        await listen(database, {
          authenticate: ({ machineKeys }) =>
            authenticator([keysOfMachines(machineKeys), way], without),
        }),
      );
      return { ...service, everything: () => everythingIn(database) };
    };

    it('are made, used within their scopes, listed and ended by an administrator', async () => {
      const { ask, close } = await started();
      const body = { machine: 'core', scopes: ['events:write'] };
      const made = await ask('POST', '/v1/machine-keys', { headers: admin, body });
      expect(made).toMatchObject({ status: 201, body: { ...body, endsAt: null } });
      const { key, ...about } = made.body;
      const headers = { authorization: `Bearer ${key}` };
      expect((await ask('POST', '/v1/events', { headers, body: draw('d') })).status).toBe(201);
      const read = await ask('GET', '/v1/accounts/a', { headers });
      expect([read.status, read.body.type]).toEqual([403, '/problems/scope_must_be_granted']);
      expect((await ask('GET', '/v1/machine-keys', { headers })).status).toBe(403);
      const again = await ask('POST', '/v1/machine-keys', { headers: admin, body });
      expect([again.status, again.body.type]).toEqual([409, '/problems/machine_must_have_no_key']);
      const rotation = { machine: 'core', oldEndsAfterSeconds: 3600 };
      const path = '/v1/machine-keys/rotate';
      expect((await ask('POST', path, { headers: admin, body: rotation })).status).toBe(201);
      expect((await ask('POST', path, { headers: admin, body: rotation })).status).toBe(409);
      const list = await ask('GET', '/v1/machine-keys', { headers: admin });
      expect(list.body.items).toHaveLength(2);
      const ended = await ask('DELETE', `/v1/machine-keys/${about.id}`, { headers: admin });
      expect(ended.body.endsAt).not.toBeNull();
      expect((await ask('DELETE', '/v1/machine-keys/00', { headers: admin })).status).toBe(400);
      await close();
    });

    it('are told once and kept nowhere, with an idempotency key or without', async () => {
      const { ask, close, everything } = await started();
      const headers = { ...admin, 'idempotency-key': 'same' };
      const make = () => ask('POST', '/v1/machine-keys', { headers, body: { machine: 'core' } });
      const made = await make();
      const secret = made.body.key.split('_').slice(2).join('_');
      expect(secret.length).toBeGreaterThan(40);
      expect((await make()).status).toBe(409);
      const list = await ask('GET', '/v1/machine-keys', { headers: admin });
      expect(JSON.stringify(list.body)).not.toContain(secret);
      const all = await everything();
      expect(all).toContain('core');
      expect(all).not.toContain(secret);
      await close();
    });
  });
