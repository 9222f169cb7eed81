export { chooseDatabase, type DatabaseChoice, openDatabase } from './choose.ts';
export type { Database } from './database.ts';
export { noticeStore } from './notices.ts';
export { FolderInUse, openPglite, pgliteDatabase } from './pglite.ts';
export { connectPostgres } from './postgres.ts';
export { openStore } from './store.ts';
