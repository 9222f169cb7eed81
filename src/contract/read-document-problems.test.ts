import { describe, expect, test } from 'vitest';
import { PACK, POLICY, SCORECARD } from './document-examples.test-support.ts';
import { formatProblem } from './problem.ts';
import { readDocument } from './read-document.ts';

function saidOfText(text: string): string {
  const outcome = readDocument(text, { file: 'a.yaml', currency: 'CNY' });
  return 'ok' in outcome ? 'no problem' : outcome.problems.map(formatProblem).join('\n');
}

/** What is said of a document in which each of the texts has been replaced by another. */
function saidOf(document: string, ...changes: readonly (readonly [string, string])[]): string {
  return saidOfText(
    changes.reduce((text, [was, is]) => {
      expect(text).toContain(was);
      return text.replace(was, is);
    }, document),
  );
}

/** What is said of a policy in which one text has been replaced by another. */
function saidOfPolicy(was: string, is: string): string {
  return saidOf(POLICY, [was, is]);
}

describe('what is wrong is said with file, line and column: where', () => {
  test('a field is misspelt', () => {
    expect(saidOfPolicy('tolerance:', 'tolerence:')).toMatchInlineSnapshot(
      `"a.yaml:29:10 moves.cut.tolerence: is not a field here; did you mean "tolerance"?"`,
    );
    expect(saidOfPolicy('currency: CNY', 'curency: CNY')).toMatchInlineSnapshot(
      `"a.yaml:7:1 curency: is not a field here; did you mean "currency"?"`,
    );
  });

  test('a field is missing', () => {
    expect(saidOfPolicy('    whenMissing: open\n', '')).toMatchInlineSnapshot(
      `"a.yaml:20:5 gates[0].whenMissing: is missing; expected one of open, shut"`,
    );
  });

  test('a field belongs to another kind of ceiling', () => {
    expect(saidOfPolicy('    times: 3x\n', '    times: 3x\n    rows: []\n')).toMatchInlineSnapshot(
      `"a.yaml:18:5 ceilings[0].rows: is not a field here; what could still be given: remedy, hard, appetite, partner"`,
    );
  });

  test('the kind of document is missing or unknown', () => {
    expect(saidOfPolicy('kind: limit-policy\n', '')).toMatchInlineSnapshot(
      `"a.yaml:1:1 kind: is missing; expected one of limit-policy, scorecard, appetite, jurisdiction-pack, model-card, rewards-programme, data-sources"`,
    );
    expect(saidOfPolicy('limit-policy', 'limit-polcy')).toMatchInlineSnapshot(
      `"a.yaml:1:1 kind: expected one of limit-policy, scorecard, appetite, jurisdiction-pack, model-card, rewards-programme, data-sources, found "limit-polcy"; did you mean "limit-policy"?"`,
    );
  });

  test('the kind of a part is unknown', () => {
    expect(saidOfPolicy('kind: multiple', 'kind: multipel')).toMatchInlineSnapshot(
      `"a.yaml:14:5 ceilings[0].kind: expected one of constant, multiple, table, ability, exposure, found "multipel"; did you mean "multiple"?"`,
    );
    expect(saidOfPolicy('kind: cut, to: 50%', 'kind: stop')).toMatchInlineSnapshot(
      `"a.yaml:25:15 gates[0].effect.kind: expected one of hold, cut, freeze, found "stop""`,
    );
  });

  test('a feature is not in the catalogue, or not in money', () => {
    expect(
      saidOfPolicy('feature: arrears.days.now', 'feature: arears.days.now'),
    ).toMatchInlineSnapshot(
      `"a.yaml:22:5 gates[0].feature: expected a feature of the catalogue, as utilization.now, found "arears.days.now"; did you mean "arrears.days.now"?"`,
    );
    expect(
      saidOfPolicy('feature: income.monthly', 'feature: utilization.now'),
    ).toMatchInlineSnapshot(
      `"a.yaml:16:5 ceilings[0].feature: expected a feature in money, as income.monthly, found "utilization.now""`,
    );
  });

  test('a value has the unit of another', () => {
    expect(saidOfPolicy('times: 3x', 'times: 3')).toMatchInlineSnapshot(
      `"a.yaml:17:5 ceilings[0].times: expected a share as 35% or a multiple as 1.5x, or a list of {from, value} by date of effect, found 3"`,
    );
    expect(saidOfPolicy('floor: 1000', 'floor: 10%')).toMatchInlineSnapshot(
      `"a.yaml:11:10 limit.floor: expected an amount from 0 in major units, as 1200 or "1200.50" (a fraction in quotes), or a list of {from, value} by date of effect, found "10%""`,
    );
    expect(saidOfPolicy('atMost: 0', 'atMost: 10%')).toMatchInlineSnapshot(
      `"a.yaml:23:13 gates[0].open.atMost: expected a whole number of days, found "10%": arrears.days.now is compared with it"`,
    );
    expect(saidOf(SCORECARD, ['below: 30%', 'below: 30'])).toMatchInlineSnapshot(
      `"a.yaml:10:11 characteristics[0].bins[0].below: expected a share as 35% or a multiple as 1.5x, found 30: utilization.now is compared with it"`,
    );
    expect(saidOfPolicy('to: 50%', 'to: 150%')).toMatchInlineSnapshot(
      `"a.yaml:25:26 gates[0].effect.to: expected a share up to 100%, found "150%""`,
    );
  });

  test('a text is no amount', () => {
    expect(saidOfPolicy('floor: 1000', 'floor: 1k')).toMatchInlineSnapshot(
      `"a.yaml:11:10 limit.floor: expected an amount from 0 in major units, as 1200 or "1200.50" (a fraction in quotes), or a list of {from, value} by date of effect, found "1k""`,
    );
    expect(saidOfPolicy('"2000.00"', '"2,000"')).toMatchInlineSnapshot(
      `"a.yaml:18:5 ceilings[0].missing: expected unbounded, or the amount to use when the feature is missing, as 1200 or "1200.50", found "2,000""`,
    );
    expect(saidOfPolicy('"2000.00"', '"2000.005"')).toMatchInlineSnapshot(
      `"a.yaml:18:5 ceilings[0].missing: expected a CNY amount with at most 2 decimals, found "2000.005""`,
    );
    expect(saidOfPolicy('"2000.00"', '2000.5')).toMatchInlineSnapshot(
      `"a.yaml:18:5 ceilings[0].missing: expected unbounded, or the amount to use when the feature is missing, as 1200 or "1200.50", found 2000.5"`,
    );
    expect(saidOfPolicy('step: 100', 'step: .inf')).toMatchInlineSnapshot(
      `"a.yaml:11:35 limit.step: expected an amount from 0 in major units, as 1200 or "1200.50" (a fraction in quotes), found Infinity"`,
    );
  });

  test('the calendar lacks a date, of which nothing else is said', () => {
    const floor = 'floor: [{ from: 2026-01-01, value: 1000 }]';
    expect(
      saidOf(
        POLICY,
        ['effectiveFrom: 2026-01-01', 'effectiveFrom: 2026-02-29'],
        ['floor: 1000', floor],
      ),
    ).toMatchInlineSnapshot(
      `"a.yaml:4:1 effectiveFrom: "2026-02-29" is not in the calendar; expected a date as 2026-11-24"`,
    );
    expect(
      saidOf(PACK, ['2020-07-12', '2020-06-31'], ['null', '2021-01-01']),
    ).toMatchInlineSnapshot(
      `"a.yaml:10:5 rules[0].effectiveFrom: "2020-06-31" is not in the calendar; expected a date as 2026-11-24"`,
    );
  });

  test('a value by date is out of order, or begins too late', () => {
    const dated = (first: string, second: string) =>
      saidOfPolicy('cap: 50000', `cap: [${first}, ${second}]`);
    const value = (from: string) => `{ from: ${from}, value: 50000 }`;
    expect(dated(value('2026-01-01'), value('2025-01-01'))).toMatchInlineSnapshot(
      `"a.yaml:11:67 limit.cap[1].from: expected a date after the one before it (2026-01-01), found "2025-01-01""`,
    );
    expect(dated(value('2026-01-01'), value('2026-01-01'))).toMatchInlineSnapshot(
      `"a.yaml:11:67 limit.cap[1].from: expected a date after the one before it (2026-01-01), found "2026-01-01""`,
    );
    expect(dated(value('2026-01-02'), value('2027-01-01'))).toMatchInlineSnapshot(
      `"a.yaml:11:31 limit.cap[0].from: expected 2026-01-01 (when the document takes effect) or earlier, found "2026-01-02""`,
    );
    expect(saidOf(PACK, ['200000', '[{ from: 2020-07-13, value: 200000 }]'])).toMatchInlineSnapshot(
      `"a.yaml:20:20 rules[0].rule.ceiling.amount[0].from: expected 2020-07-12 (when the rule takes effect) or earlier, found "2020-07-13""`,
    );
  });

  test('the bounds of the limit do not fit together', () => {
    expect(saidOfPolicy('floor: 1000', 'floor: 1050')).toMatchInlineSnapshot(
      `"a.yaml:11:10 limit.floor: expected a multiple of the step (100), found 1050"`,
    );
    expect(saidOfPolicy('cap: 50000', 'cap: 900')).toMatchInlineSnapshot(
      `"a.yaml:11:23 limit.cap: is below the floor on 2026-01-01: 900 < 1000"`,
    );
    expect(saidOfPolicy('step: 100', 'step: 0')).toMatchInlineSnapshot(
      `"a.yaml:11:35 limit.step: expected an amount above 0, found 0"`,
    );
  });

  test('a reason code is used twice, or by the engine', () => {
    expect(saidOfPolicy('code: PAST_DUE', 'code: INCOME')).toMatchInlineSnapshot(
      `"a.yaml:20:5 gates[0].code: "INCOME" is used twice; expected another"`,
    );
    expect(saidOfPolicy('code: PAST_DUE', 'code: past-due')).toMatchInlineSnapshot(
      `"a.yaml:20:5 gates[0].code: expected a reason code in capitals, as OLD_ARREARS, found "past-due""`,
    );
    expect(saidOfPolicy('code: PAST_DUE', 'code: FROZEN')).toMatchInlineSnapshot(
      `"a.yaml:20:5 gates[0].code: "FROZEN" is one of the engine's own codes; expected another"`,
    );
  });

  test('currency or time zone are none', () => {
    expect(saidOfPolicy('currency: CNY', 'currency: RMB')).toMatchInlineSnapshot(
      `"a.yaml:7:1 currency: expected an ISO 4217 code, as CNY, found "RMB""`,
    );
    expect(saidOfPolicy('Asia/Shanghai', 'Asia/Shanghia')).toMatchInlineSnapshot(
      `"a.yaml:8:1 timeZone: expected an IANA time zone, as Asia/Shanghai, found "Asia/Shanghia"; did you mean "Asia/Shanghai"?"`,
    );
  });

  test('the bins, grades or anchors of a scorecard are out of order', () => {
    expect(saidOf(SCORECARD, ['below: 90%', 'below: 20%'])).toMatchInlineSnapshot(
      `"a.yaml:11:11 characteristics[0].bins[1].below: expected more than the bin before it ("30%"), found "20%""`,
    );
    expect(
      saidOf(SCORECARD, ['{ points: -60 }', '{ below: 2x, points: -60 }']),
    ).toMatchInlineSnapshot(
      `"a.yaml:12:11 characteristics[0].bins[2].below: the last bin takes the rest: expected no "below""`,
    );
    expect(saidOf(SCORECARD, ['from: 0', 'from: 700'])).toMatchInlineSnapshot(
      `"a.yaml:17:17 grades[1].from: expected less than the grade before it (650), best grade first, found 700"`,
    );
    expect(saidOf(SCORECARD, ['grade: B', 'grade: A'])).toMatchInlineSnapshot(
      `"a.yaml:17:7 grades[1].grade: "A" is used twice; expected another"`,
    );
    expect(saidOf(SCORECARD, ['pd: 1%', 'pd: 30%'])).toMatchInlineSnapshot(
      `"a.yaml:20:19 calibration[1].pd: expected at most the PD of the lower score before it (20%), found "30%""`,
    );
    expect(saidOf(SCORECARD, ['pd: 1%', 'pd: 101%'])).toMatchInlineSnapshot(
      `"a.yaml:20:19 calibration[1].pd: expected a probability up to 100%, found "101%""`,
    );
  });

  test('a rule of law is on though nobody has read it, or ends before it begins', () => {
    expect(saidOf(PACK, ['verified: true', 'verified: false'])).toMatchInlineSnapshot(
      `"a.yaml:13:5 rules[0].on: an unverified rule is off: expected false, or verified: true"`,
    );
    expect(saidOf(PACK, ['null', '2020-07-12'])).toMatchInlineSnapshot(
      `"a.yaml:11:5 rules[0].effectiveTo: expected a date after effectiveFrom (2020-07-12), or null, found "2020-07-12""`,
    );
  });

  test('a field is given twice', () => {
    expect(saidOfText('{ "kind": "appetite", "kind": "scorecard" }')).toContain('"kind" is given');
    expect(saidOfPolicy('version: 1\n', 'version: 1\nversion: 2\n')).toMatchInlineSnapshot(
      `"a.yaml:4:1: "version" is given twice; keep one"`,
    );
  });

  test('the text is not YAML', () => {
    expect(saidOfPolicy('step: 100 }', 'step: 100')).toMatchInlineSnapshot(
      `"a.yaml:12:1: the indentation does not fit the lines above"`,
    );
    expect(saidOfPolicy('    feature: income', '\tfeature: income')).toMatchInlineSnapshot(
      `"a.yaml:16:1: a tab cannot indent; expected spaces"`,
    );
    expect(saidOfPolicy('    feature: income', '   feature: income')).toMatchInlineSnapshot(
      `"a.yaml:16:1: is not YAML: Sequence item without - indicator"`,
    );
    expect(saidOfPolicy('id: example', 'id: "example')).toMatchInlineSnapshot(
      `"a.yaml:2:13: is not YAML: Missing closing "quote"`,
    );
    expect(saidOfText(`${POLICY}---\n${POLICY}`)).toMatchInlineSnapshot(
      `"a.yaml:30:1: a file holds one document; remove what follows the ---"`,
    );
  });

  test('an alias refers to nothing, to what it is part of, or to too much', () => {
    expect(saidOfPolicy('cap: 50000', 'cap: *most')).toMatchInlineSnapshot(
      `"a.yaml:11:28: *most refers to nothing: expected an anchor &most above"`,
    );
    expect(saidOfPolicy('cap: 50000', 'cap: &most [*most]')).toMatchInlineSnapshot(
      `"a.yaml:11:35: *most is part of what it refers to: expected a part that ends above"`,
    );
    const tenfold = (name: string, of: string) => `${name}: &${name} [${`${of}, `.repeat(10)}]\n`;
    const bomb = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((name, i, names) =>
      tenfold(name, i === 0 ? 'x' : `*${names[i - 1]}`),
    );
    expect(saidOfText(`${bomb.join('')}${POLICY}`)).toMatchInlineSnapshot(
      `"a.yaml:1:1: too many aliases: expected the parts in full"`,
    );
  });

  test('the text is no document', () => {
    expect(saidOfText('')).toMatchInlineSnapshot(
      `"a.yaml:1:1: expected a document with fields, the first of them "kind", found nothing"`,
    );
    expect(saidOfText('- kind: appetite')).toMatchInlineSnapshot(
      `"a.yaml:1:1: expected a document with fields, the first of them "kind", found [{"kind":"appetite"}]"`,
    );
    expect(saidOfText('a limit of 1000')).toMatchInlineSnapshot(
      `"a.yaml:1:1: expected a document with fields, the first of them "kind", found "a limit of 1000""`,
    );
  });

  test('JSON is broken, or says something else', () => {
    expect(saidOfText('{\n  "kind": "appetite"\n  "id": "x"\n}')).toMatchInlineSnapshot(
      `"a.yaml:3:3: is not YAML: Missing , between flow map items"`,
    );
    expect(saidOfText('{\n  "kind": "apetite"\n}')).toMatchInlineSnapshot(
      `"a.yaml:2:3 kind: expected one of limit-policy, scorecard, appetite, jurisdiction-pack, model-card, rewards-programme, data-sources, found "apetite"; did you mean "appetite"?"`,
    );
  });
});

describe('every problem of a document is reported at once', () => {
  test('in the order of the text: three mistakes are three problems', () => {
    const said = saidOf(
      POLICY,
      ['segment: personal', 'segment: person'],
      ['times: 3x', 'times: three'],
      ['coolingOff: 90, ', ''],
    );
    expect(said).toMatchInlineSnapshot(`
      "a.yaml:6:1 segment: expected one of personal, business, found "person"; did you mean "personal"?
      a.yaml:17:5 ceilings[0].times: expected a share as 35% or a multiple as 1.5x, or a list of {from, value} by date of effect, found "three"
      a.yaml:28:3 moves.rise.coolingOff: is missing; expected a whole number from 0, or a list of {from, value} by date of effect"
    `);
  });

  test('whether a field is wrong in shape, in meaning, or given twice', () => {
    const said = saidOf(
      POLICY,
      ['step: 100', 'step: "100.555"'],
      ['times: 3x', 'tims: 3x'],
      ['code: PAST_DUE', 'code: INCOME'],
      ['first: 20000', 'first: 20000\n  first: 30000'],
    );
    expect(said).toMatchInlineSnapshot(`
      "a.yaml:11:35 limit.step: expected a CNY amount with at most 2 decimals, found "100.555"
      a.yaml:17:5 ceilings[0].tims: is not a field here; did you mean "times"?
      a.yaml:20:5 gates[0].code: "INCOME" is used twice; expected another
      a.yaml:28:3: "first" is given twice; keep one"
    `);
  });

  test('but none of the amounts and dates where the currency or the first day is wrong', () => {
    const said = saidOf(POLICY, ['currency: CNY', 'currency: cny'], ['"2000.00"', '"2000.000"']);
    expect(said).toMatchInlineSnapshot(
      `"a.yaml:7:1 currency: expected an ISO 4217 code, as CNY, found "cny""`,
    );
  });
});
