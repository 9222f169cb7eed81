import { jsonSchemas } from '../../dist/src/contract/index.js';
import { code, FIELD_HEAD, fieldRows, page, partsTable, table } from './markdown.mjs';

const INTRO = `The fields of the documents that decide. How to write one is told in
[write a policy](../guides/write-a-policy.md), what they mean in
[ceilings, gates, moves](../concepts/ceilings-gates-moves.md). Each has a JSON Schema in
[schemas](../../schemas/), so that an editor completes it. The names of values are explained
[at the end](#values). Where one may be a list of ${code('{from, value}')}, a plain value is in force from the
document's own date on.`;

/** Values that are defined once; ceilings, gates and amounts of rows have sections of their own. */
const VALUES = [
  'amount',
  'share',
  'threshold',
  'words',
  'feature',
  'moneyFeature',
  'daysFeature',
  'missing',
  'datedAmount',
  'datedShare',
  'datedThreshold',
  'datedCount',
];

const EVERY_CEILING = ['kind', 'code', 'words', 'remedy', 'hard', 'appetite'];

export function documentsPage() {
  const schemas = jsonSchemas();
  const policy = schemas['limit-policy.schema.json'];
  const { ceiling, gate, rowAmount } = policy.$defs;
  return page('Policy documents', INTRO, [
    whole('Limit policy', policy),
    ceilingSection(ceiling),
    rowAmountSection(rowAmount),
    `## Gate\n\n${fields(gate)}\n\n${choices('effect', gate.properties.effect)}`,
    whole('Scorecard', schemas['scorecard.schema.json']),
    whole('Model card', schemas['model-card.schema.json']),
    whole('Appetite', schemas['appetite.schema.json']),
    whole('Jurisdiction pack', schemas['jurisdiction-pack.schema.json']),
    whole('Data sources', schemas['data-sources.schema.json']),
    `## Values\n\n${partsTable(policy.$defs, VALUES)}`,
  ]);
}

function whole(title, schema) {
  return `## ${title}\n\n${fields(schema, ['$schema'])}`;
}

function fields(schema, leaveOut = []) {
  return table(FIELD_HEAD, fieldRows(schema, { leaveOut }));
}

function ceilingSection({ anyOf: kinds }) {
  const [first] = kinds;
  const shared = EVERY_CEILING.map((name) => [name, first.properties[name]]);
  const every = { required: first.required, properties: Object.fromEntries(shared) };
  every.properties.kind = { description: kinds.map(kindOf).map(code).join(', ') };
  const own = kinds.map(
    (kind) => `### ${kindOf(kind)}: ${kind.description}\n\n${fields(kind, EVERY_CEILING)}`,
  );
  return [`## Ceiling`, fields(every), ...own].join('\n\n');
}

function kindOf({ properties }) {
  return properties.kind.const;
}

function rowAmountSection({ anyOf: alternatives }) {
  const own = alternatives.map(
    (one, i) => `${i === 0 ? 'Either' : 'Or'} ${one.description}:\n\n${fields(one)}`,
  );
  return ['### The amount of a row', ...own].join('\n\n');
}

function choices(name, { anyOf: alternatives }) {
  const rows = alternatives.map((one) => [code(one.description), EFFECTS[kindOf(one)]]);
  return `The ${code(name)} of a gate:\n\n${table(['Value', 'Shut, the gate'], rows)}`;
}

const EFFECTS = {
  hold: 'stops a rise',
  cut: 'leaves this share of the limit, at once, and stops a rise',
  freeze: 'stops new draws and a rise; the limit stays',
};
