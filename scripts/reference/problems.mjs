import { PROBLEMS } from '../../dist/src/http/index.js';
import { code, page, table } from './markdown.mjs';

const INTRO = `What a request that is not met is answered with: problem details after RFC 9457, with the status of the
table and a \`type\` that ends in the name. The words come in the language that \`Accept-Language\` prefers. A name is the
rule that was broken, and stays what it is; which of them a call can be answered with is said in
[the specification](openapi.json).`;

export function problemsPage() {
  const rows = Object.entries(PROBLEMS).map(([name, { status, title }]) => [
    code(name),
    String(status),
    title.en,
    title['zh-CN'],
  ]);
  return page('Problems', INTRO, [table(['Name', 'Status', 'Words', '中文'], rows)]);
}
