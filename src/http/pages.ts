import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { contentPolicy } from './content-policy.ts';

const POLICY = contentPolicy("'self'");

/** Addresses of views: each is the same page, which then shows the view. */
const VIEWS = ['/', '/sign-in', '/service', '/accounts/*'];

/** The web pages as they were built into a folder. What is named by its content may be kept for ever. */
export async function servePages(server: FastifyInstance, folder: string): Promise<void> {
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
        .headers({ 'content-security-policy': POLICY, 'referrer-policy': 'no-referrer' })
        .sendFile('index.html'),
    );
  }
}
