import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database } from './database.ts';

/** Held while migrating, so that several processes starting at once do it one after another. */
const LOCK = 4_817_203;

/** Brings the schema up to date: each numbered file is run once, in order, in one transaction. */
export async function migrate(database: Database): Promise<void> {
  const files = migrations();
  await database.transact(async (sql) => {
    await sql.query('select pg_advisory_xact_lock($1)', [LOCK]);
    await sql.query('create table if not exists migrations (name text primary key)');
    const done = await sql.query<{ name: string }>('select name from migrations');
    const names = new Set(done.map(({ name }) => name));
    const unknown = [...names].filter((name) => !files.some((file) => file.name === name));
    if (unknown.length > 0) {
      throw new Error(`the database is newer than this program: it has ${unknown.join(', ')}`);
    }
    for (const { name, statements } of files.filter((file) => !names.has(file.name))) {
      for (const statement of statements) await sql.query(statement);
      await sql.query('insert into migrations (name) values ($1)', [name]);
    }
  });
}

function migrations(): readonly { readonly name: string; readonly statements: string[] }[] {
  const folder = migrationsFolder(dirname(fileURLToPath(import.meta.url)));
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((name) => ({ name, statements: statementsOf(readFileSync(join(folder, name), 'utf8')) }));
}

/** Plain statements only: none holds a semicolon at a line's end inside. */
function statementsOf(text: string): string[] {
  const withoutComments = text.replaceAll(/^--.*$/gm, '');
  return withoutComments.split(/;\s*$/m).filter((statement) => statement.trim() !== '');
}

/** The files lie beside the source; what is built finds them there. */
function migrationsFolder(from: string): string {
  const [built, source] = [`${join('dist', 'src')}`, 'src'];
  const at = from.lastIndexOf(built);
  const folder = at === -1 ? from : join(from.slice(0, at), source, from.slice(at + built.length));
  return join(folder, 'migrations');
}
