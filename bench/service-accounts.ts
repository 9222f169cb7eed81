import { readFileSync } from 'node:fs';
import type { NewDocument, Now } from '../src/app/index.ts';
import { formatProblem, readDocument } from '../src/contract/index.ts';
import { addDays, type Day, type Event, type Instant } from '../src/kernel/index.ts';
import { chooseDatabase, type Database, openDatabase } from '../src/store/index.ts';

const MS_PER_DAY = 86_400_000;

/** `npm run` begins in the package's own folder. */
export function personalDocuments(): readonly NewDocument[] {
  return ['cn-personal', 'scorecards/cn-expert', 'jurisdictions/cn'].map((name) => {
    const file = `policies/${name}.yaml`;
    const source = readFileSync(file, 'utf8');
    const outcome = readDocument(source, { file, currency: 'CNY' });
    if ('problems' in outcome) throw new Error(outcome.problems.map(formatProblem).join('\n'));
    return { kind: outcome.ok.kind, content: outcome.ok.document, source } as NewDocument;
  });
}

export function utcClock(): Now {
  const at = Date.now() as Instant;
  return { day: Math.floor(at / MS_PER_DAY) as Day, at };
}

/** As `DATABASE_URL` would name it. */
export function databaseFor(url: string): Promise<Database> {
  const choice = chooseDatabase(url, false);
  if ('problem' in choice) throw new Error(`the database ${choice.problem}`);
  return openDatabase(choice);
}

export function eventOf(id: string, account: string, on: Day, payload: object): Event {
  const times = {
    effective: on,
    effectiveAt: on * MS_PER_DAY,
    known: on,
    knownAt: on * MS_PER_DAY,
  };
  return { v: 1, id, account, ...times, ...payload } as unknown as Event;
}

/** An account with a limit and an income, the same whenever it is sent within a year. */
export function openingOf(account: string): readonly Event[] {
  const { day } = utcClock();
  const from = addDays(day, -(day % 365) - 700);
  const said = (id: string, days: number, payload: object): Event =>
    eventOf(`${account}-${id}`, account, addDays(from, days), payload);
  return [
    said('open', 0, { type: 'accountOpened', product: 'revolving-personal', segment: 'personal' }),
    said('consent', 0, { type: 'consentGranted', source: 'income' }),
    said('income', 1, { type: 'incomeVerified', source: 'income', monthlyIncome: 1_500_000 }),
    said('limit', 2, { type: 'limitApplied', limit: 2_000_000 }),
  ];
}
