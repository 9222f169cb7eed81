import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Notice, OutboxMessage } from '../src/app/index.ts';
import { loadRules, POLICY_FOLDER } from '../src/cli/documents.ts';
import { formatProblem, readDocument } from '../src/contract/index.ts';
import {
  CATALOGUE,
  compileRules,
  type Decision,
  day,
  decide,
  explain,
  glossaryOf,
  type Instant,
  type LimitState,
  type Money,
  NO_LIMIT_YET,
  type Pack,
  type Rules,
  readDecision,
  slotOf,
} from '../src/kernel/index.ts';
import { type Lender, noticeAsHtml, noticeAsText } from '../src/notices/index.ts';
import { wordsFor } from '../src/notices/words/words-for.ts';

const DAY = day('2026-11-25');
const LENDER: Lender = {
  name: 'Example Bank',
  address: '1 Example Street, Example Town',
  supervisor: 'Example Agency, 2 Example Avenue, Example City',
  bureau: 'Example Bureau, 3 Example Road, telephone 555 0100',
};

/** A good customer of two years; each case says only what is different. Amounts in minor units. */
const GOOD: Readonly<Record<string, number>> = {
  'tenure.days': 800,
  'payments.onTime.streak': 20,
  'utilization.now': 3_000,
  'utilization.average.90d': 2_500,
  'external.lenders.now': 1,
  'external.balance': 500_000,
  'external.debtService': 50_000,
  'external.report.age': 20,
  'income.monthly': 1_500_000,
  'income.age': 30,
  'limit.requests.daysSince': 5,
  'consent.bureau': 1,
  'consent.income': 1,
};

const SERIOUS_ARREAR = {
  'arrears.days.now': 45,
  'arrears.worst.90d': 45,
  'arrears.worst.180d': 45,
  'arrears.worst.365d': 45,
  'arrears.worst.730d': 45,
  'arrears.serious.count.730d': 1,
  'arrears.daysSince': 0,
  'payments.onTime.streak': 0,
};
const LOW_INCOME = { 'income.monthly': 250_000 };

interface Case {
  readonly law?: string;
  readonly facts?: Readonly<Record<string, number>>;
  readonly state?: Partial<LimitState>;
  readonly kind?: string;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly lender?: Lender;
}

const step = (type: string, fields: object = {}) => ({ step: type, ...fields });

const CASES: Readonly<Record<string, Case>> = {
  'a rise is offered': {
    body: { steps: [step('limitOffered', { amount: 2_600_000, until: '2026-12-25' })] },
  },
  'a first limit': {
    state: { limit: 0 as Money, changedOn: null },
    body: { steps: [step('limitApplied', { limit: 1_000_000 })] },
  },
  'a cut and a freeze': {
    facts: SERIOUS_ARREAR,
    body: {
      steps: [step('limitFrozen', { reason: 'x' }), step('limitApplied', { limit: 800_000 })],
    },
  },
  'a freeze alone': {
    state: { frozen: true },
    body: { steps: [step('limitFrozen', { reason: 'x' })] },
  },
  'a thaw': { state: { optedOut: true }, body: { steps: [step('limitThawed')] } },
  'a cut after a notice': {
    facts: LOW_INCOME,
    state: { limit: 3_000_000 as Money },
    body: { steps: [step('cutNoticeGiven', { limit: 1_000_000, until: '2027-01-09' })] },
  },
  'a request refused': {
    facts: { 'external.lenders.now': 5, 'external.balance': 3_000_000 },
    body: { steps: [step('requestRefused')], requested: 5_000_000 },
  },
  'a change withdrawn': {
    state: { optedOut: true },
    body: { steps: [step('changeWithdrawn')] },
  },
  'a rise that a person looks at': {
    body: { steps: [step('limitProposed', { amount: 2_600_000, answerBy: '2026-12-24' })] },
  },
  'another rise that a person looks at instead': {
    body: {
      steps: [
        step('changeWithdrawn', { was: 'proposed', amount: 2_400_000 }),
        step('limitProposed', { amount: 2_600_000, answerBy: '2026-12-24' }),
      ],
    },
  },
  'a rise that a newer decision overtakes': {
    facts: LOW_INCOME,
    body: { steps: [step('changeWithdrawn', { was: 'proposed', amount: 2_600_000 })] },
  },
  'a rise that a person approved, under the law of the EU': {
    ...({ law: 'eu', kind: 'life' } as const),
    body: step('limitOffered', {
      ...{ amount: 2_600_000, until: '2026-12-25', outcome: 'approved', decision: 1 },
      words: 'Your receipts of the last year bear it out.',
    }),
  },
  'a request that a person refused, under the law of the US': {
    ...({ law: 'us', kind: 'life' } as const),
    body: step('riseRefused', {
      ...{ outcome: 'refused', decision: 1, requested: 2_600_000 },
      words: 'Your business is three months old; please ask again in spring.',
    }),
  },
  'a cut under the law of the US': {
    law: 'us',
    facts: SERIOUS_ARREAR,
    body: { steps: [step('limitApplied', { limit: 800_000 })] },
  },
  'a cut under the law of the US by a lender that names nobody': {
    law: 'us',
    facts: SERIOUS_ARREAR,
    body: { steps: [step('limitApplied', { limit: 800_000 })] },
    lender: { name: 'Example Bank', address: null, supervisor: null, bureau: null },
  },
  'an offer under the law of the EU': {
    law: 'eu',
    body: { steps: [step('limitOffered', { amount: 2_600_000, until: '2026-12-25' })] },
  },
  'a request refused under the law of the EU': {
    law: 'eu',
    facts: LOW_INCOME,
    body: { steps: [step('requestRefused')], requested: 5_000_000 },
  },
  'a cut under the law of the UK': {
    law: 'uk',
    facts: SERIOUS_ARREAR,
    body: { steps: [step('limitApplied', { limit: 800_000 })] },
  },
  'a temporary limit': {
    kind: 'life',
    body: step('temporaryLimitGranted', { limit: 3_000_000, until: '2027-02-01' }),
  },
  'a temporary limit that ended': { kind: 'life', body: step('temporaryLimitEnded') },
  'a review by a person asked for': {
    kind: 'life',
    body: step('humanReviewAsked', { review: 'r', answerBy: '2026-12-15' }),
  },
  'a review by a person answered': {
    kind: 'life',
    body: step('humanReviewAnswered', {
      ...{ review: 'r', outcome: 'upheld' },
      words: 'Your income was read right; a newer proof would help.',
    }),
  },
};

const personal = loadRules(join(POLICY_FOLDER, 'cn-personal.yaml'));

function rulesUnder(law: string | undefined): Rules {
  if (law === undefined) return personal;
  const file = `jurisdictions/${law}.yaml`;
  const source = readFileSync(join(POLICY_FOLDER, file), 'utf8');
  const outcome = readDocument(source, { file, currency: 'CNY' });
  if ('problems' in outcome) throw new Error(outcome.problems.map(formatProblem).join('\n'));
  return { ...personal, pack: outcome.ok.document as Pack };
}

function decided({ facts, state }: Case, rules: Rules): Decision {
  const values = Float64Array.from(CATALOGUE, ({ empty }) => (empty === 0 ? 0 : Number.NaN));
  for (const [name, value] of Object.entries({ ...GOOD, ...facts })) values[slotOf(name)] = value;
  const limit: Partial<LimitState> = { limit: 2_000_000 as Money, changedOn: day('2026-01-01') };
  const stands: LimitState = { ...NO_LIMIT_YET, ...limit, ...state };
  const compiled = compileRules(rules, DAY);
  const inputs = { account: 'A-1', rules: compiled, facts: values, state: stands };
  return readDecision(inputs, decide(compiled, values, stands));
}

/** The notice of a case, by a service that holds this one decision and its documents. */
function noticeOf(one: Case): Promise<Notice | null> {
  const rules = rulesUnder(one.law);
  const decision = decided(one, rules);
  const words = wordsFor({
    headroom: {
      decision: async () => ({ decision }) as never,
      explain: async (_account, _number, language, then) =>
        explain(decision, glossaryOf(rules, 2), language, then),
      document: async (kind) =>
        ({ content: kind === 'limit-policy' ? rules.policy : rules.pack }) as never,
    },
    lender: one.lender ?? LENDER,
    articles: [],
    currency: 'CNY',
    digits: 2,
  });
  const message: OutboxMessage = {
    id: 1,
    account: 'A-1',
    kind: one.kind ?? 'decision',
    body: { number: 1, ...one.body },
    createdAt: 0 as Instant,
  };
  return words(message);
}

async function textsOf(one: Case): Promise<readonly string[]> {
  const notice = await noticeOf(one);
  if (notice === null) throw new Error('there is nothing to tell');
  return [notice.en, notice['zh-CN']].map((text) => `${text.subject}\n\n${noticeAsText(text)}`);
}

describe('a notice reads as it was last read and approved', () => {
  test.each(Object.entries(CASES))('%s', async (name, one) => {
    const [en, zh] = await textsOf(one);
    const file = `golden/notices/${name.replaceAll(' ', '-')}.txt`;
    await expect(`${en}\n\n———\n\n${zh}\n`).toMatchFileSnapshot(file);
  });
});

test('an adverse notice names one to four reasons, and never the score or a policy as such', async () => {
  const adverse = Object.entries(CASES).filter(([name]) => /cut|freeze|refused/.test(name));
  expect(adverse.length).toBeGreaterThan(6);
  for (const [name, one] of adverse) {
    const notice = await noticeOf(one);
    const reasons = notice?.en.sections.find(({ heading }) => heading?.includes('reasons'));
    expect([name, reasons?.lines.length]).toEqual([name, expect.toSatisfy(fromOneToFour)]);
    expect(reasons?.lines.join(' ')).not.toMatch(/internal (policy|standard)|score (is )?too low/i);
  }
});

function fromOneToFour(count: unknown): boolean {
  return typeof count === 'number' && count >= 1 && count <= 4;
}

test('a notice is short: no longer than a page', async () => {
  for (const [name, one] of Object.entries(CASES)) {
    const [en = ''] = await textsOf(one);
    expect([name, en.split(/\s+/).length < 400]).toEqual([name, true]);
  }
});

test('the page of a notice shows signs as they are written, and fetches nothing', () => {
  const lines = ['5 < 6 & "7" > <script>alert(1)</script>'];
  const page = noticeAsHtml({ subject: '<b>', sections: [{ heading: '<h>', lines }] }, 'en');
  expect(page).toContain('5 &lt; 6 &amp; &quot;7&quot; &gt; &lt;script&gt;');
  expect(page).not.toMatch(/<script|<b>|<h>|src=|href=|url\(/);
  expect(page).toContain('<html lang="en">');
});
