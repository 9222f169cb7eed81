import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTypescript, { astToString } from 'openapi-typescript';

const ROOT = new URL('../../', import.meta.url);
const text = readFileSync(new URL('docs/reference/openapi.json', ROOT), 'utf8');
const specification = JSON.parse(text);
// Of the content alone, so that the formatter has no part in it.
const digest = createHash('sha256').update(JSON.stringify(specification)).digest('hex');
const types = astToString(await openapiTypescript(specification));
const head = `// Written by scripts/client/write-client.mjs from docs/reference/openapi.json; not by hand.
// specification ${digest}
`;
writeFileSync(new URL('src/client/generated.ts', ROOT), `${head}\n${types}`);
