import type { TSchema } from 'typebox';
import { documentParts } from './document-parts.ts';
import { appetiteSchema, packSchema, policySchema, scorecardSchema } from './document-schema.ts';
import { eventParts, wholeEventSchema } from './event-schema.ts';
import { modelCardSchema } from './model-card-schema.ts';
import { programmeSchema } from './programme-schema.ts';
import { sourcesSchema } from './sources-schema.ts';

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

type Parts = Readonly<Record<string, TSchema>>;

/** The published JSON Schemas by file name: what editors complete a document with. */
export function jsonSchemas(): Readonly<Record<string, object>> {
  const document = (title: string, schema: TSchema) => published(title, schema, documentParts);
  return {
    'event.schema.json': published('Headroom event', wholeEventSchema(), eventParts),
    'limit-policy.schema.json': document('Headroom limit policy', policySchema),
    'scorecard.schema.json': document('Headroom scorecard', scorecardSchema),
    'appetite.schema.json': document('Headroom risk appetite', appetiteSchema),
    'model-card.schema.json': document('Headroom model card', modelCardSchema),
    'jurisdiction-pack.schema.json': document('Headroom jurisdiction pack', packSchema),
    'data-sources.schema.json': document('Headroom data sources', sourcesSchema),
    'rewards-programme.schema.json': document('Headroom rewards programme', programmeSchema),
  };
}

/** The schema with each of the parts that it uses defined once, so that people can read it. */
function published(title: string, schema: TSchema, parts: Parts): object {
  const names = new Map(Object.entries(parts).map(([name, part]) => [JSON.stringify(part), name]));
  const used = new Set<string>();
  const referred = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(referred);
    if (typeof node !== 'object' || node === null) return node;
    const { title: own, ...untitled } = node as { readonly title?: string };
    const name = names.get(JSON.stringify(untitled));
    if (name === undefined) return within(node);
    used.add(name);
    return { ...(own === undefined ? {} : { title: own }), $ref: `#/$defs/${name}` };
  };
  const within = (node: object): object =>
    Object.fromEntries(Object.entries(node).map(([key, value]) => [key, referred(value)]));
  const whole = within(schema);
  const definitions: Record<string, object> = {};
  // A part may use further ones, which join the set while it is walked.
  for (const name of used) definitions[name] = within(parts[name] as TSchema);
  return { $schema: DRAFT, title, ...whole, $defs: definitions };
}
