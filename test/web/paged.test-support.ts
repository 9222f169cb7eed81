import { GUIDANCE_FOLDER, loadArticles } from '../../src/cli/articles.ts';
import { createServer, type Principal, ROLES } from '../../src/http/index.ts';
import type { Notices } from '../../src/notices/index.ts';
import { freshPglite } from '../service/databases.test-support.ts';
import { noticesOf } from '../service/telling.test-support.ts';
import { openWorld, type World } from '../service/world.test-support.ts';

/** A service with the web pages, which lets anybody be anyone. */
export interface Paged extends World {
  readonly url: string;
  readonly notices: Notices;
  readonly close: () => Promise<void>;
}

export async function listenWithPages(
  pages: string,
  login: 'development' | 'lender' = 'development',
): Promise<Paged> {
  const database = await freshPglite();
  const world = await openWorld(database);
  const notices = noticesOf(world, database, { articles: loadArticles(GUIDANCE_FOLDER) });
  const server = await createServer({
    notices,
    headroom: world.headroom,
    context: { currency: 'CNY', timeZone: 'UTC' },
    authenticate: async ({ headers }) => principalOf(headers.authorization ?? ''),
    pages,
    login,
  });
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  return {
    ...world,
    url,
    notices,
    close: async () => {
      await server.close();
      await notices.stop();
      await world.headroom.close();
    },
  };
}

function principalOf(header: string): Principal | null {
  const [, role, account = null] = /^Bearer dev:([a-z]+)(?::(.+))?$/.exec(header) ?? [];
  const known = ROLES.find((one) => one === role);
  return known === undefined ? null : { id: known, roles: [known], account, scopes: null };
}
