import { canonicalText } from './canonical.ts';
import type {
  CeilingTrace,
  CharacteristicTrace,
  Decision,
  GateTrace,
  Hold,
  PairTrace,
  ScoreTrace,
} from './decision.ts';

/**
 * What `canonical` makes of a decision, five times as fast: the members' order is written down here
 * instead of found again for each of some thirty objects.
 */
export function canonicalDecision(d: Decision): string {
  const { next, versions } = d;
  return (
    `{"account":${canonicalText(d.account)},"binding":${canonicalText(d.binding)},` +
    `"ceilings":${list(d.ceilings, ceilingForm)},"currency":${canonicalText(d.currency)},` +
    `"day":"${d.day}","direction":"${d.direction}",` +
    `"earliestKnownChange":${textOrNull(d.earliestKnownChange)},"gates":${list(d.gates, gateForm)},` +
    `"holds":${list(d.holds, holdForm)},"limit":${d.limit},"lowest":${d.lowest},` +
    `"next":${next === null ? 'null' : `{"amount":${next.amount},"code":${canonicalText(next.code)}}`},` +
    `"onAcceptance":${d.onAcceptance},"previous":${d.previous},"score":${scoreForm(d.score)},` +
    `"status":"${d.status}","unheld":${d.unheld},"v":${d.v},` +
    `"versions":{"appetite":${canonicalText(versions.appetite)},"catalogue":${versions.catalogue},` +
    `"pack":${textOrNull(versions.pack)},"policy":${canonicalText(versions.policy)},` +
    `"scorecard":${canonicalText(versions.scorecard)}}}`
  );
}

function list<T>(items: readonly T[], form: (item: T) => string): string {
  let text = '[';
  for (let i = 0; i < items.length; i++) text += (i === 0 ? '' : ',') + form(items[i] as T);
  return `${text}]`;
}

function textOrNull(text: string | null): string {
  return text === null ? 'null' : canonicalText(text);
}

function ceilingForm(c: CeilingTrace): string {
  return `{"amount":${c.amount},"base":${c.base},"code":${canonicalText(c.code)},"costs":${c.costs},"hard":${c.hard}}`;
}

function gateForm(g: GateTrace): string {
  return (
    `{"clears":${textOrNull(g.clears)},"code":${canonicalText(g.code)},` +
    `"comparison":"${g.comparison}","costs":${g.costs},"effect":"${g.effect}",` +
    `"feature":${textOrNull(g.feature)},"open":${g.open},"seen":${g.seen},"threshold":${g.threshold}}`
  );
}

function holdForm(h: Hold): string {
  return `{"code":${canonicalText(h.code)},"kind":"${h.kind}"}`;
}

function scoreForm(s: ScoreTrace): string {
  return (
    `{"characteristics":${list(s.characteristics, characteristicForm)},` +
    `"dampingCosts":${s.dampingCosts},"grade":${canonicalText(s.grade)},` +
    (s.pairs === undefined ? '' : `"pairs":${list(s.pairs, pairForm)},`) +
    `"pd":${s.pd},"raw":${s.raw},"rawGrade":${canonicalText(s.rawGrade)},` +
    `"thirtieths":${s.thirtieths},"used":${s.used}}`
  );
}

function characteristicForm(c: CharacteristicTrace): string {
  return (
    `{"bin":${c.bin},"feature":${canonicalText(c.feature)},"lostToBest":${c.lostToBest},` +
    `"lostToReference":${c.lostToReference},"points":${c.points},"value":${c.value}}`
  );
}

function pairForm(p: PairTrace): string {
  return (
    `{"cell":${p.cell},"features":${list(p.features, canonicalText)},"lostToBest":${p.lostToBest},` +
    `"lostToReference":${p.lostToReference},"points":${p.points},"values":${list(p.values, String)}}`
  );
}
