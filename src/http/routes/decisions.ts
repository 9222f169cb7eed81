import type { DecisionRecord } from '../../app/index.ts';
import {
  accountParams,
  decisionBodySchema,
  decisionPageSchema,
  decisionParams,
  decisionRecordSchema,
  type EventContext,
  explanationSchema,
  formatAmount,
  formatInstant,
  languageQuery,
  madeDecisionSchema,
  pageQuery,
  partsSchema,
  replaySchema,
} from '../../contract/index.ts';
import {
  type Explanation,
  formatDay,
  type Language,
  type Money,
  type NamedParts,
} from '../../kernel/index.ts';
import { pageByNumber, pageOfRows } from '../cursor.ts';
import { ROLES } from '../principal.ts';
import { readDay } from '../read-values.ts';
import { type Route, route } from '../route.ts';

const GROUP = 'Decisions';

export const decisionRoutes: readonly Route[] = [
  route({
    id: 'decide',
    method: 'POST',
    path: '/v1/accounts/:account/decisions',
    group: GROUP,
    summary: 'Decides an account now or as of a day, for the record or as a dry run',
    roles: ['agent', 'analyst', 'machine'],
    scope: 'decisions:write',
    account: 'account',
    params: accountParams,
    body: decisionBodySchema,
    answers: { 200: madeDecisionSchema, 201: madeDecisionSchema },
    problems: ['account_must_be_opened', 'policy_must_be_in_force', 'as_of_must_not_be_in_future'],
    handle: async ({ params, body }, { headroom, context }) => {
      const asOf = body.asOf === undefined ? null : readDay(body.asOf, 'asOf');
      const dryRun = body.dryRun ?? false;
      const made = await headroom.decide({ account: params.account, asOf, dryRun });
      if ('refused' in made) return made;
      const limit = formatAmount(made.decision.limit, context.currency);
      return { status: dryRun ? 200 : 201, body: { ...made, limit } };
    },
  }),
  route({
    id: 'listDecisions',
    method: 'GET',
    path: '/v1/accounts/:account/decisions',
    group: GROUP,
    summary: 'The decisions of an account, newest first',
    roles: ROLES,
    scope: 'decisions:read',
    account: 'account',
    params: accountParams,
    query: pageQuery,
    answers: { 200: decisionPageSchema },
    problems: ['account_must_be_opened', 'cursor_must_be_from_page'],
    handle: async ({ params, query }, { headroom, context }) => {
      const page = pageByNumber(query);
      const rows = await headroom.decisions(params.account, page);
      if (rows.length === 0 && (await headroom.account(params.account)) === null) {
        return { refused: 'account_must_be_opened' };
      }
      const body = pageOfRows(
        rows,
        page,
        ({ number }) => number,
        (row) => writeSummary(row, context),
      );
      return { status: 200, body };
    },
  }),
  route({
    id: 'getDecision',
    method: 'GET',
    path: '/v1/accounts/:account/decisions/:number',
    group: GROUP,
    summary: 'One decision with its trace and digest',
    roles: ['agent', 'analyst', 'approver', 'auditor', 'administrator', 'machine'],
    scope: 'decisions:read',
    account: 'account',
    params: decisionParams,
    tagged: true,
    answers: { 200: decisionRecordSchema },
    problems: ['decision_must_exist'],
    handle: async ({ params }, { headroom, context }) => {
      const record = await headroom.decision(params.account, params.number);
      if (record === null) return { refused: 'decision_must_exist' };
      return { status: 200, body: writeRecord(record, context), etag: record.digest };
    },
  }),
  route({
    id: 'explainDecision',
    method: 'GET',
    path: '/v1/accounts/:account/decisions/:number/explanation',
    group: GROUP,
    summary: 'Why the limit is what it is and not higher, in Chinese or English',
    roles: ROLES,
    scope: 'decisions:read',
    account: 'account',
    params: decisionParams,
    query: languageQuery,
    answers: { 200: explanationSchema },
    problems: ['decision_must_exist'],
    handle: async ({ params, query, language }, { headroom, context }) => {
      const asked = query.language ?? language;
      const explanation = await headroom.explain(params.account, params.number, asked);
      if (explanation === null) return { refused: 'decision_must_exist' };
      return { status: 200, body: writeExplanation(explanation, asked, context) };
    },
  }),
  route({
    id: 'nameDecisionParts',
    method: 'GET',
    path: '/v1/accounts/:account/decisions/:number/parts',
    group: GROUP,
    summary: 'Every ceiling and gate of a decision by its name',
    roles: ROLES,
    scope: 'decisions:read',
    account: 'account',
    params: decisionParams,
    query: languageQuery,
    answers: { 200: partsSchema },
    problems: ['decision_must_exist'],
    handle: async ({ params, query, language }, { headroom, context }) => {
      const asked = query.language ?? language;
      const parts = await headroom.parts(params.account, params.number, asked);
      if (parts === null) return { refused: 'decision_must_exist' };
      return { status: 200, body: writeParts(parts, asked, context) };
    },
  }),
  route({
    id: 'replayDecision',
    method: 'POST',
    path: '/v1/accounts/:account/decisions/:number/replay',
    group: GROUP,
    summary: 'Makes a decision again from the event log, and compares the digests',
    roles: ['agent', 'analyst', 'approver', 'auditor', 'administrator', 'machine'],
    scope: 'decisions:read',
    account: 'account',
    params: decisionParams,
    answers: { 200: replaySchema },
    problems: ['decision_must_exist'],
    handle: async ({ params }, { headroom }) => {
      const replay = await headroom.replay(params.account, params.number);
      return replay === null ? { refused: 'decision_must_exist' } : { status: 200, body: replay };
    },
  }),
];

/** What the record says of a decision beside the decision itself. */
function writeSummary(record: DecisionRecord, { currency }: EventContext): object {
  const { number, cause, madeAt, replaces, inputs, decision, digest } = record;
  const { limit, previous, direction, status, binding } = decision;
  return {
    ...{ number, cause, madeAt: formatInstant(madeAt), replaces, asOf: formatDay(inputs.asOf) },
    madeOn: formatDay(inputs.madeOn),
    limit: formatAmount(limit, currency),
    previous: formatAmount(previous, currency),
    ...{ direction, status, binding, digest },
  };
}

function writeRecord(record: DecisionRecord, { currency }: EventContext): object {
  const { account, number, cause, madeAt, replaces, inputs, decision, digest } = record;
  return {
    ...{ account, number, cause, madeAt: formatInstant(madeAt), replaces },
    asOf: formatDay(inputs.asOf),
    madeOn: formatDay(inputs.madeOn),
    throughEvent: inputs.position,
    limit: formatAmount(decision.limit, currency),
    ...{ digest, decision },
  };
}

function writeExplanation(
  explanation: Explanation,
  language: Language,
  { currency }: EventContext,
): object {
  const notHigher = explanation.notHigher.map((hold) => ({
    ...hold,
    costs: formatAmount(hold.costs as Money, currency),
  }));
  return { language, ...explanation, notHigher };
}

function writeParts(parts: NamedParts, language: Language, { currency }: EventContext): object {
  const written = (amount: number) => formatAmount(amount as Money, currency);
  return {
    language,
    ceilings: parts.ceilings.map((ceiling) => ({
      ...ceiling,
      amount: ceiling.amount === null ? null : written(ceiling.amount),
      costs: written(ceiling.costs),
    })),
    gates: parts.gates.map((gate) => ({ ...gate, costs: written(gate.costs) })),
  };
}
