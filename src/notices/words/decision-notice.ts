import type { NoticeSection, NoticeText } from '../../app/index.ts';
import {
  type Decision,
  type Explanation,
  type Formats,
  type Language,
  type LifeEvent,
  lifeNotice,
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
  const adverse = explanation.adverse.length > 0;
  const remedies = adverse ? remediesOf(explanation) : [];
  return {
    subject: subjectOf(told, formats, language),
    sections: [
      paragraphs(openingOf(told, formats, language)),
      { heading: words.reasons, lines: explanation.adverse },
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

/** What happens. Where it happens at once, the decision's own sentence says it best. */
function openingOf(
  { decision, explanation, steps }: ToldDecision,
  formats: Formats,
  language: Language,
): readonly string[] {
  const atOnce = steps.length === 0 || steps.some(({ type }) => type === 'limitApplied');
  const others = steps.filter(({ type }) => !(atOnce && IN_HEADLINE.has(type)));
  const { unused } = SUBJECTS[language];
  return [
    ...(atOnce ? [explanation.headline] : []),
    ...others.flatMap((step) => lifeNotice(step, formats, language) ?? []),
    ...(decision.direction === 'rise' && !decision.onAcceptance ? [unused] : []),
  ];
}

/** In order of what matters most to the reader. */
const FIRST: readonly LifeEvent['type'][] = [
  'requestRefused',
  'cutNoticeGiven',
  'limitFrozen',
  'limitOffered',
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
  particulars,
  onReport,
}: ToldDecision): readonly Particular[] {
  const adverse = explanation.adverse.length > 0;
  const holds = {
    offer: steps.some(({ type }) => type === 'limitOffered'),
    adverse,
    adverseOnReport: adverse && onReport,
  };
  return particulars.filter((what) => holds[OCCASIONS[what]]);
}
