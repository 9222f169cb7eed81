/** The first lines of every page that this folder writes. */
export function page(title, intro, sections) {
  const notice =
    '<!-- Written by `npm run reference` from the sources. Change those, not this page. -->';
  return `${[`# ${title}`, notice, intro, ...sections].join('\n\n')}\n`;
}

export function table(head, rows) {
  const line = (cells) => `| ${cells.map(inCell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A bar would end the cell. */
function inCell(text) {
  return String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
}

export function code(text) {
  return `\`${text}\``;
}

/** The fields of a JSON schema's object as rows, those of objects within it by their whole path. */
export function fieldRows(schema, { leaveOut = [], prefix = '' } = {}) {
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {})
    .filter(([name]) => !leaveOut.includes(name))
    .flatMap(([name, field]) => {
      const path = `${prefix}${name}`;
      const row = [
        code(path),
        required.has(name) ? 'yes' : '',
        described(field),
        field.title ?? '',
      ];
      return [row, ...rowsWithin(field, path)];
    });
}

export const FIELD_HEAD = ['Field', 'Required', 'Value', 'Meaning'];

/** Objects that stand in place are told of field by field; what is defined once has its own section. */
function rowsWithin(field, path) {
  if (field.properties !== undefined) return fieldRows(field, { prefix: `${path}.` });
  const { items } = field;
  if (items?.properties === undefined) return [];
  return fieldRows(items, { prefix: `${path}[].` });
}

/** A part that the schema defines once goes by its name, which the page explains in one place. */
function described(field) {
  if (field.const !== undefined) return code(field.const);
  if (field.$ref !== undefined) return code(field.$ref.split('/').at(-1));
  return field.description ?? '';
}

/** The parts that a page's fields name, with what may stand there. */
export function partsTable(definitions, names) {
  const rows = names.map((name) => [code(name), definitions[name].description]);
  return table(['Value', 'What may stand there'], rows);
}
