import { canonical, canonicalText } from './canonical.ts';
import type { CompiledRules } from './compile.ts';
import type { CeilingTrace, CharacteristicTrace, Decision, GateTrace, Hold } from './decision.ts';

/**
 * What `canonical` makes of a decision, many times as fast: what is the same in all decisions by these
 * rules is put together once, and only what differs between accounts is written for each.
 */
export function canonicalDecision(rules: CompiledRules, d: Decision): string {
  const forms = formsOf(rules, d);
  const { score, next } = d;
  return (
    `{"account":${canonicalText(d.account)},"binding":${canonicalText(d.binding)},"ceilings":[` +
    `${ceilingsForm(forms.ceilings, d.ceilings)}${forms.currencyAndDay}"direction":"${d.direction}",` +
    `"earliestKnownChange":${textOrNull(d.earliestKnownChange)},"gates":[` +
    `${gatesForm(forms.gates, d.gates)}],"holds":${holdsForm(d.holds)},"limit":${d.limit},` +
    `"lowest":${d.lowest},"next":` +
    (next === null ? 'null' : `{"amount":${next.amount},"code":${canonicalText(next.code)}}`) +
    `,"onAcceptance":${d.onAcceptance},"previous":${d.previous},"score":{"characteristics":[` +
    `${characteristicsForm(forms.characteristics, score.characteristics)}],` +
    `"dampingCosts":${score.dampingCosts},"grade":${canonicalText(score.grade)},` +
    (score.pairs === undefined ? '' : `"pairs":${canonical(score.pairs)},`) +
    `"pd":${score.pd},"raw":${score.raw},"rawGrade":${canonicalText(score.rawGrade)},` +
    `"thirtieths":${score.thirtieths},"used":${score.used}},"status":"${d.status}",` +
    `"unheld":${d.unheld}${forms.ending}`
  );
}

interface Forms {
  readonly ceilings: readonly CeilingForm[];
  readonly gates: readonly GateForm[];
  /** By place and bin: all but the value. They are made as bins are met. */
  readonly characteristics: readonly string[][];
  readonly currencyAndDay: string;
  readonly ending: string;
}

interface CeilingForm {
  readonly beforeCosts: string;
  readonly end: string;
}

interface GateForm {
  /** As it mostly is: open, and costing nothing. */
  readonly open: string;
  readonly beforeCosts: string;
  readonly beforeOpen: string;
  readonly end: string;
}

const FORMS = new WeakMap<CompiledRules, Forms>();

function formsOf(rules: CompiledRules, d: Decision): Forms {
  const known = FORMS.get(rules);
  if (known !== undefined) return known;
  const forms: Forms = {
    ceilings: d.ceilings.map(({ code, hard }) => ({
      beforeCosts: `,"code":${canonicalText(code)},"costs":`,
      end: `,"hard":${hard}}`,
    })),
    gates: d.gates.map(gateForm),
    characteristics: d.score.characteristics.map(() => []),
    currencyAndDay: `],"currency":${canonicalText(d.currency)},"day":"${d.day}",`,
    ending: `,"v":${d.v},"versions":${canonical(d.versions)}}`,
  };
  FORMS.set(rules, forms);
  return forms;
}

function gateForm({ code, comparison, effect, feature, threshold }: GateTrace): GateForm {
  const beforeCosts = `,"code":${canonicalText(code)},"comparison":"${comparison}","costs":`;
  const beforeOpen = `,"effect":"${effect}","feature":${textOrNull(feature)},"open":`;
  return {
    open: `{"clears":null${beforeCosts}0${beforeOpen}true,"seen":`,
    beforeCosts,
    beforeOpen,
    end: `,"threshold":${threshold}}`,
  };
}

function ceilingsForm(forms: Forms['ceilings'], ceilings: readonly CeilingTrace[]): string {
  let text = '';
  for (let i = 0; i < ceilings.length; i++) {
    const { amount, base, costs } = ceilings[i] as CeilingTrace;
    const { beforeCosts, end } = forms[i] as CeilingForm;
    text += `${i === 0 ? '' : ','}{"amount":${amount},"base":${base}${beforeCosts}${costs}${end}`;
  }
  return text;
}

function gatesForm(forms: Forms['gates'], gates: readonly GateTrace[]): string {
  let text = '';
  for (let i = 0; i < gates.length; i++) {
    const { clears, costs, open, seen } = gates[i] as GateTrace;
    const form = forms[i] as GateForm;
    if (i > 0) text += ',';
    text += open
      ? form.open
      : `{"clears":${textOrNull(clears)}${form.beforeCosts}${costs}${form.beforeOpen}false,"seen":`;
    text += `${seen}${form.end}`;
  }
  return text;
}

function holdsForm(holds: readonly Hold[]): string {
  const forms = holds.map(({ code, kind }) => `{"code":${canonicalText(code)},"kind":"${kind}"}`);
  return `[${forms.join(',')}]`;
}

function characteristicsForm(
  forms: Forms['characteristics'],
  characteristics: readonly CharacteristicTrace[],
): string {
  let text = '';
  for (let i = 0; i < characteristics.length; i++) {
    const characteristic = characteristics[i] as CharacteristicTrace;
    const byBin = forms[i] as string[];
    byBin[characteristic.bin] ??= characteristicForm(characteristic);
    text += `${i === 0 ? '' : ','}${byBin[characteristic.bin]}${characteristic.value}}`;
  }
  return text;
}

function characteristicForm(c: CharacteristicTrace): string {
  return (
    `{"bin":${c.bin},"feature":${canonicalText(c.feature)},"lostToBest":${c.lostToBest},` +
    `"lostToReference":${c.lostToReference},"points":${c.points},"value":`
  );
}

function textOrNull(text: string | null): string {
  return text === null ? 'null' : canonicalText(text);
}
