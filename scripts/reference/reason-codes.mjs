import { readdirSync, readFileSync } from 'node:fs';
import { formatProblem, readDocument } from '../../dist/src/contract/index.js';
import { DRAW_REFUSALS, ENGINE_REASONS, LIFE_REFUSALS } from '../../dist/src/kernel/index.js';
import { code, page, table } from './markdown.mjs';

const POLICIES = new URL('../../policies/', import.meta.url);

const INTRO = `Every ceiling, gate and move that can keep a limit from being higher has a stable code, and words in
Chinese and English. The engine's own codes are the same for every policy; the others belong to the
policy or the jurisdiction pack that names them. How they appear to people is told in
[read an explanation](../guides/read-an-explanation.md).`;

export function reasonCodesPage() {
  return page('Reason codes', INTRO, [
    `## The engine's own\n\n${wordsTable(ENGINE_REASONS)}`,
    `## Refusals in the life of a limit\n\nIn order of precedence.\n\n${wordsTable(LIFE_REFUSALS)}`,
    `## Refusals of a draw\n\nIn order of precedence.\n\n${wordsTable(DRAW_REFUSALS)}`,
    ...yamlIn('').map(policySection),
    ...yamlIn('jurisdictions/').map(packSection),
  ]);
}

function wordsTable(reasons) {
  const rows = Object.entries(reasons).map(([name, words]) => [code(name), ...both(words)]);
  return table(['Code', 'Words', '中文'], rows);
}

function both(words) {
  return [words.en, words['zh-CN']];
}

function yamlIn(folder) {
  return readdirSync(new URL(folder, POLICIES))
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => `${folder}${file}`);
}

function read(file) {
  const text = readFileSync(new URL(file, POLICIES), 'utf8');
  const outcome = readDocument(text, { file, currency: 'CNY' });
  if ('problems' in outcome) throw new Error(outcome.problems.map(formatProblem).join('\n'));
  return outcome.ok.document;
}

function policySection(file) {
  const policy = read(file);
  const rows = [...policy.ceilings.map(ceilingRow), ...policy.gates.map(gateRow)];
  return `## ${policy.id}\n\n${table(['Code', 'Kind', 'Words', '中文', 'What helps'], rows)}`;
}

function ceilingRow({ code: name, kind, hard, words, remedy }) {
  return [code(name), `${hard ? 'hard ' : ''}ceiling, ${kind}`, ...both(words), remedy?.en ?? ''];
}

function gateRow({ code: name, effect, words, remedy }) {
  return [code(name), `gate, ${effect.kind}`, ...both(words), remedy?.en ?? ''];
}

function packSection(file) {
  const { jurisdiction, rules } = read(file);
  const rows = rules.flatMap(ruleRow);
  if (rows.length === 0) return `## Pack ${jurisdiction}\n\nNo ceilings and no gates.`;
  return `## Pack ${jurisdiction}\n\n${table(['Code', 'Rule', 'On', 'Kind', 'Words', '中文'], rows)}`;
}

/** Only a ceiling or a gate takes part in decisions, and has a reason code. */
function ruleRow({ id, on, rule }) {
  if (rule.kind !== 'ceiling' && rule.kind !== 'gate') return [];
  const [name, kind, ...words] =
    rule.kind === 'ceiling' ? ceilingRow(rule.ceiling) : gateRow(rule.gate);
  return [[name, id, on ? 'yes' : 'no', kind, ...words.slice(0, 2)]];
}
