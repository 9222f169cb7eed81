import type { NoticeSection, NoticeText } from '../../app/index.ts';
import {
  type Decision,
  type Explanation,
  type Formats,
  type Language,
  type LifeEvent,
  lifeNotice,
  type Money,
  type Particular,
} from '../../kernel/index.ts';
import type { Lender } from './lender.ts';
import { OCCASIONS, particularWords } from './particulars.ts';
import { SUBJECTS, stepSubject } from './subjects.ts';

/** A decision that has changed something for the borrower, with all that its notice is made of. */
export interface ToldDecision {
  readonly decision: Decision;
  readonly explanation: Explanation;
  /** What it set going in the life of the limit. */
  readonly steps: readonly LifeEvent[];
  /** The limit that was asked for; null where it answers no request. */
  readonly requested: Money | null;
  /** What a person who looked at it writes; null where none did. */
  readonly said: string | null;
  /** What the law asks the notice to say. */
  readonly particulars: readonly Particular[];
  /** Whether a report from an agency took part in it. */
  readonly onReport: boolean;
}

/** What helps, at most: more would not be read. */
const REMEDIES_MAX = 2;

/** A decision as the borrower is told of it: what happens, why, what helps, what they may do. */
export function decisionNotice(
  told: ToldDecision,
  lender: Lender,
  formats: Formats,
  language: Language,
): NoticeText {
  const { explanation } = told;
  const words = SUBJECTS[language];
  const refused = told.steps.some(({ type }) => type === 'riseRefused');
  const adverse = explanation.adverse.length > 0;
  const said = told.said === null ? [] : [told.said];
  const remedies = adverse ? remediesOf(explanation) : [];
  return {
    subject: subjectOf(told, formats, language),
    sections: [
      paragraphs(openingOf(told, formats, language)),
      paragraphs(refused || said.length === 0 ? [] : [words.approved, ...said]),
      { heading: words.reasons, lines: refused ? said : explanation.adverse },
      { heading: words.helps, lines: remedies },
      paragraphs([
        ...(adverse ? [words.talkToUs] : []),
        ...particularsOf(told).map((what) => particularWords(what, lender, language)),
      ]),
    ].filter(({ lines }) => lines.length > 0),
  };
}

function paragraphs(lines: readonly string[]): NoticeSection {
  return { heading: null, lines };
}

/** Told already by the sentence that says from where to where the limit goes. */
const IN_HEADLINE: ReadonlySet<LifeEvent['type']> = new Set(['limitApplied', 'limitFrozen']);
/** Told best by the decision's own sentence. */
const BY_HEADLINE: ReadonlySet<LifeEvent['type']> = new Set(['limitApplied', 'limitProposed']);

/** What happens: what was on its way and no longer is, and what has taken its place. */
function openingOf(
  { decision, explanation, steps }: ToldDecision,
  formats: Formats,
  language: Language,
): readonly string[] {
  const { unused, overtaken } = SUBJECTS[language];
  const say = (step: LifeEvent): readonly string[] => {
    const words = lifeNotice(step, formats, language);
    return words === null ? [] : [words];
  };
  const withdrawn = steps.filter(({ type }) => type === 'changeWithdrawn');
  const rest = steps.filter(({ type }) => type !== 'changeWithdrawn');
  const byHeadline = rest.length === 0 || rest.some(({ type }) => BY_HEADLINE.has(type));
  const others = rest.filter(({ type }) => !(byHeadline && IN_HEADLINE.has(type)));
  const isApplied = steps.some(({ type }) => type === 'limitApplied');
  return [
    ...withdrawn.flatMap((step) => [...say(step), overtaken]),
    ...(byHeadline ? [explanation.headline] : []),
    ...others.flatMap(say),
    ...(isApplied && decision.direction === 'rise' ? [unused] : []),
  ];
}

/** In order of what matters most to the reader. */
const FIRST: readonly LifeEvent['type'][] = [
  'requestRefused',
  'riseRefused',
  'cutNoticeGiven',
  'limitFrozen',
  'limitOffered',
  'limitProposed',
  'limitThawed',
  'changeWithdrawn',
];

function subjectOf(
  { decision, steps }: ToldDecision,
  formats: Formats,
  language: Language,
): string {
  const cutNow =
    decision.direction === 'cut' && !steps.some(({ type }) => type === 'cutNoticeGiven');
  const first = FIRST.map((type) => steps.find((step) => step.type === type)).find(
    (step) => step !== undefined,
  );
  if (first !== undefined && !(cutNow && first.type !== 'requestRefused')) {
    return stepSubject(first, formats, language);
  }
  return SUBJECTS[language].decision(decision, formats.money(decision.limit));
}

function remediesOf({ notHigher }: Explanation): readonly string[] {
  return notHigher.flatMap(({ remedy }) => remedy ?? []).slice(0, REMEDIES_MAX);
}

function particularsOf({
  explanation,
  steps,
  requested,
  particulars,
  onReport,
}: ToldDecision): readonly Particular[] {
  const refused = steps.some(({ type }) => type === 'riseRefused');
  const adverse = explanation.adverse.length > 0 || (refused && requested !== null);
  const holds = {
    offer: steps.some(({ type }) => type === 'limitOffered'),
    // What a person refused was not decided automatically.
    adverseAutomated: adverse && !refused,
    adverse,
    adverseOnReport: adverse && onReport,
  };
  return particulars.filter((what) => holds[OCCASIONS[what]]);
}
