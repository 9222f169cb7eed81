import type { TSchema } from 'typebox';
import { appetiteSchema, packSchema, policySchema, scorecardSchema } from './document-schema.ts';
import { eventSchema } from './event-schema.ts';

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/** The published JSON Schemas by file name: what editors complete a document with. */
export const jsonSchemas: Readonly<Record<string, object>> = {
  'event.schema.json': published('Headroom event', eventSchema),
  'limit-policy.schema.json': published('Headroom limit policy', policySchema),
  'scorecard.schema.json': published('Headroom scorecard', scorecardSchema),
  'appetite.schema.json': published('Headroom risk appetite', appetiteSchema),
  'jurisdiction-pack.schema.json': published('Headroom jurisdiction pack', packSchema),
};

function published(title: string, schema: TSchema): object {
  return { $schema: DRAFT, ...(JSON.parse(JSON.stringify(schema)) as object), title };
}
