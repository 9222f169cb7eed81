import type { Database } from '../../src/store/index.ts';

/** All that the database holds, as one text: to look for what must not be in it. */
export async function everythingIn(database: Database): Promise<string> {
  const tables = await database.query<{ name: string }>(
    'select table_name as name from information_schema.tables where table_schema = current_schema()',
  );
  const parts: string[] = [];
  for (const { name } of tables) {
    const rows = await database.query<Record<string, unknown>>(`select * from ${name}`);
    parts.push(name, ...rows.flatMap((row) => Object.values(row).map(textOf)));
  }
  return parts.join('\n');
}

/** Bytes as characters, so that a text among them is found. */
function textOf(value: unknown): string {
  return value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : String(value);
}
