import { openapi, ROUTES } from '../../dist/src/http/index.js';

export function openapiText() {
  return JSON.stringify(openapi(ROUTES));
}
