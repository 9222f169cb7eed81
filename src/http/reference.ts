import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { contentPolicy } from './content-policy.ts';
import { openapi } from './openapi.ts';
import { ROUTES } from './routes.ts';

const POLICY = contentPolicy("'none'");

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Headroom API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<div id="reference"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`;

const START = `SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#reference',
  deepLinking: true,
  docExpansion: 'none',
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
});
`;

const [HTML, SCRIPT, STYLE] = ['text/html', 'text/javascript', 'text/css'];

/** The specification at /openapi.json, and the same to read and to try out at /docs. */
export function serveReference(server: FastifyInstance): void {
  const specification = JSON.stringify(openapi(ROUTES));
  server.get('/openapi.json', (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(specification),
  );
  const asset = assetsOf('swagger-ui-dist');
  const files: readonly (readonly [string, string, () => string])[] = [
    ['/docs', HTML, () => PAGE],
    ['/docs/start.js', SCRIPT, () => START],
    ['/docs/swagger-ui.css', STYLE, asset('swagger-ui.css')],
    ['/docs/swagger-ui-bundle.js', SCRIPT, asset('swagger-ui-bundle.js')],
  ];
  for (const [path, type, read] of files) {
    server.get(path, (_request, reply) =>
      reply
        .headers({ 'content-security-policy': POLICY, 'referrer-policy': 'no-referrer' })
        .type(`${type}; charset=utf-8`)
        .send(read()),
    );
  }
}

/** Files of a package, read when they are first asked for. */
function assetsOf(name: string): (file: string) => () => string {
  const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
  return (file) => {
    let text: string | null = null;
    return () => {
      text ??= readFileSync(join(folder, file), 'utf8');
      return text;
    };
  };
}
