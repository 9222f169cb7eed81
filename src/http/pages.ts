import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { contentPolicy } from './content-policy.ts';

const POLICY = contentPolicy("'self'");

/** Addresses of views: each is the same page, which then shows the view. */
const VIEWS = ['/', '/sign-in', '/service', '/accounts/*'];

/** Who signs people in: the lender's app; or whoever looks, as themselves or as somebody of the demo. */
export type Login = 'lender' | 'development' | 'demo';

/**
 * The web pages as they were built into a folder. What is named by its content may be kept for ever. The
 * page is told who signs people in, so that it asks only where that is for it to do.
 */
export async function servePages(
  server: FastifyInstance,
  folder: string,
  login: Login,
): Promise<void> {
  const built = readFileSync(join(folder, 'index.html'), 'utf8');
  const page = built.replace('<head>', `<head><meta name="headroom-login" content="${login}">`);
  await server.register(fastifyStatic, {
    root: folder,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const kept = path.includes('/assets/');
      void reply.header('cache-control', kept ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  for (const view of VIEWS) {
    server.get(view, (_request, reply) =>
      reply
        .headers({
          ...{ 'content-security-policy': POLICY, 'referrer-policy': 'no-referrer' },
          'cache-control': 'no-cache',
        })
        .type('text/html; charset=utf-8')
        .send(page),
    );
  }
}
