import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Compile } from 'typebox/schema';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { EVENT_TYPES, written } from '../src/contract/event-examples.test-support.ts';
import { jsonSchemas } from '../src/contract/index.ts';

const published = fileURLToPath(new URL('../schemas', import.meta.url));
const policies = fileURLToPath(new URL('../policies', import.meta.url));
const documents = readdirSync(policies, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .sort();

/** As an editor reads it: from the file, by its own rules, without the code that made it. */
function schemaIn(file: string) {
  return Compile(JSON.parse(readFileSync(`${published}/${file}`, 'utf8')));
}

function documentIn(file: string): { readonly kind: string } {
  return parse(readFileSync(`${policies}/${file}`, 'utf8'));
}

describe('the schemas that editors use', () => {
  test('are those of the code', () => {
    expect(readdirSync(published).sort()).toEqual(Object.keys(jsonSchemas()).sort());
  });

  test.each(Object.entries(jsonSchemas()))('say in %s what the code says', (file, schema) => {
    const said = readFileSync(`${published}/${file}`, 'utf8');
    expect(said, 'schemas/ is out of date: run `npm run schemas`').toBe(
      `${JSON.stringify(schema, null, 2)}\n`,
    );
  });

  test.each(documents)('accept policies/%s', (file) => {
    const document = documentIn(file);
    const [, errors] = schemaIn(`${document.kind}.schema.json`).Errors(document);
    expect(errors).toEqual([]);
  });

  test.each(documents)('refuse policies/%s with a field more or its version missing', (file) => {
    const document = documentIn(file);
    const schema = schemaIn(`${document.kind}.schema.json`);
    expect(schema.Check({ ...document, colour: 'red' })).toBe(false);
    expect(schema.Check({ ...document, version: undefined })).toBe(false);
  });

  const events = schemaIn('event.schema.json');

  test.each(EVENT_TYPES)('accept an event of type %s, and refuse it with a field more', (type) => {
    expect(events.Check(written(type))).toBe(true);
    expect(events.Check({ ...written(type), colour: 'red' })).toBe(false);
  });

  test('refuse a replacement in a correction that is no event', () => {
    expect(events.Check({ ...written('correction'), replacement: null })).toBe(true);
    expect(events.Check({ ...written('correction'), replacement: { type: 'draw' } })).toBe(false);
    expect(events.Check({ ...written('correction'), replacement: written('draw') })).toBe(false);
  });
});
