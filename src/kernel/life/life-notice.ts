import { type Day, formatDay } from '../day.ts';
import type { ChangeWithdrawn } from '../events.ts';
import type { Formats, Language } from '../explain/format.ts';
import type { Words } from '../policy.ts';
import type { LifeEvent } from './life-event.ts';

interface Notice {
  readonly words: Words;
  /** Follows where the event names its date. */
  readonly dated?: Words;
}

/** What a borrower is told when it happens; null for what needs no telling. */
const NOTICES: Readonly<Record<LifeEvent['type'], Notice | null>> = {
  limitRequested: {
    words: {
      'zh-CN': '我们已收到您将额度提高到{amount}的申请。',
      en: 'We have received your request for a limit of {amount}.',
    },
    dated: { 'zh-CN': '我们最迟在{date}答复您。', en: 'You will have our answer by {date}.' },
  },
  requestRefused: {
    words: {
      'zh-CN': '您的提额申请这次没有通过，原因见本次决定的说明。',
      en: 'We cannot raise your limit this time; the decision says why.',
    },
  },
  // The decision that proposes it says so in its headline.
  limitProposed: null,
  limitOffered: {
    words: {
      'zh-CN': '您可以将额度提高到{amount}；只有您接受后才会生效，不接受也没有任何影响。',
      en: 'You may have a limit of {amount}. It takes effect only if you accept it; declining has no effect on you.',
    },
    dated: {
      'zh-CN': '这项选择保留到{date}之前。',
      en: 'The choice is open until the day before {date}.',
    },
  },
  limitAccepted: null,
  limitDeclined: null,
  offerExpired: null,
  riseRefused: {
    words: {
      'zh-CN': '我们的工作人员审核了为您提高额度的方案，这次没有通过，额度不变。',
      en: 'A person has looked at a higher limit for you and decided against it this time. Your limit stays as it is.',
    },
  },
  changeWithdrawn: {
    words: {
      'zh-CN': '先前提出或通知的额度调整已取消。',
      en: 'The change of your limit that we had offered or announced is withdrawn.',
    },
  },
  cutNoticeGiven: {
    words: {
      'zh-CN': '您的额度将降至{amount}。',
      en: 'Your limit will be lowered to {amount}.',
    },
    dated: {
      'zh-CN': '通知期到{date}结束；在此之前，不会因这次降额向您收取任何费用。',
      en: 'The notice ends on {date}; until then this cut brings you no fee.',
    },
  },
  limitApplied: {
    words: { 'zh-CN': '您的额度现在是{amount}。', en: 'Your limit is now {amount}.' },
  },
  limitFrozen: {
    words: {
      'zh-CN': '您的额度已冻结，暂时不能支用；已有借款照常还款即可。',
      en: 'Your line is frozen: nothing can be drawn for now. What you owe is repaid as before.',
    },
  },
  limitThawed: {
    words: { 'zh-CN': '您的额度已解冻，可以正常支用。', en: 'Your line is no longer frozen.' },
  },
  temporaryLimitGranted: {
    words: {
      'zh-CN': '您的临时额度为{amount}。',
      en: 'You have a temporary limit of {amount}.',
    },
    dated: {
      'zh-CN': '它将在{date}自动结束，届时恢复原有额度。',
      en: 'It ends by itself on {date}; your usual limit then applies again.',
    },
  },
  temporaryLimitEnded: {
    words: {
      'zh-CN': '临时额度已结束，恢复原有额度。',
      en: 'Your temporary limit has ended; your usual limit applies again.',
    },
  },
  overrideGranted: {
    words: {
      'zh-CN': '经人工审核，您现在可用的额度为{amount}。',
      en: 'After a review by people, your limit is {amount} for now.',
    },
    dated: {
      'zh-CN': '到{date}为止，之后恢复原有额度。',
      en: 'This ends by itself on {date}; your usual limit then applies again.',
    },
  },
  overrideEnded: {
    words: {
      'zh-CN': '人工审核确定的额度已到期，恢复原有额度。',
      en: 'What people had decided for a while has ended; your usual limit applies again.',
    },
  },
  ownCapSet: {
    words: {
      'zh-CN': '您已将自己的额度上限设为{amount}，立即生效。',
      en: 'You have set yourself a cap of {amount}. It binds from now on.',
    },
  },
  ownCapLifted: {
    words: {
      'zh-CN': '您已取消自己设定的额度上限。',
      en: 'You have lifted the cap that you had set.',
    },
  },
  offersOptedOut: {
    words: {
      'zh-CN': '我们不会再向您发出提额邀请；您仍可随时自行申请。',
      en: 'We will make you no more offers of a higher limit. You can still ask for one at any time.',
    },
  },
  offersOptedIn: {
    words: {
      'zh-CN': '您已重新选择接收提额邀请。',
      en: 'You have chosen to receive offers of a higher limit again.',
    },
  },
  disputeOpened: {
    words: { 'zh-CN': '我们已收到您的异议。', en: 'We have received your dispute.' },
    dated: {
      'zh-CN': '我们最迟在{date}书面答复您。',
      en: 'You will have our answer in writing by {date}.',
    },
  },
  disputeAnswered: {
    words: { 'zh-CN': '您的异议已有答复。', en: 'Your dispute has been answered.' },
  },
  humanReviewAsked: {
    words: {
      'zh-CN': '我们会请专人复核这项自动作出的决定。',
      en: 'A person will look at the decision that was made automatically.',
    },
    dated: { 'zh-CN': '最迟在{date}告知您结果。', en: 'You will hear the result by {date}.' },
  },
  humanReviewAnswered: {
    words: { 'zh-CN': '人工复核已完成。', en: 'The review by a person is done.' },
  },
  accountClosed: {
    words: { 'zh-CN': '您的账户已关闭。', en: 'Your account is closed.' },
  },
};

/** What was withdrawn, by its name. */
const WITHDRAWN: Readonly<Record<NonNullable<ChangeWithdrawn['was']>, Words>> = {
  proposed: {
    'zh-CN': '此前由人工审核的{amount}额度不再审核。',
    en: 'The limit of {amount} that a person was looking at is no longer looked at.',
  },
  offered: {
    'zh-CN': '此前将额度提高到{amount}的邀请不再有效。',
    en: 'The offer of a limit of {amount} no longer stands.',
  },
  accepted: {
    'zh-CN': '您接受的{amount}额度没有生效。',
    en: 'The limit of {amount} that you had accepted does not take effect.',
  },
  noticed: {
    'zh-CN': '此前通知的降额（降至{amount}）不再进行。',
    en: 'The cut to {amount} that we had announced is not made.',
  },
};

/** The words for the borrower when a step is taken; null where it needs no telling. */
export function lifeNotice(event: LifeEvent, formats: Formats, language: Language): string | null {
  const notice = NOTICES[event.type];
  if (notice === null) return null;
  const amount = amountOf(event);
  const date = dateOf(event);
  const named = event.type === 'changeWithdrawn' && event.was !== undefined;
  const words = (named ? WITHDRAWN[event.was] : notice.words)[language].replace(
    '{amount}',
    amount === null ? '' : formats.money(amount),
  );
  if (notice.dated === undefined || date === null) return words;
  const space = language === 'en' ? ' ' : '';
  return words + space + notice.dated[language].replace('{date}', formats.date(formatDay(date)));
}

function amountOf(event: LifeEvent): number | null {
  if ('amount' in event) return event.amount ?? null;
  return 'limit' in event ? event.limit : null;
}

function dateOf(event: LifeEvent): Day | null {
  if ('until' in event) return event.until ?? null;
  return 'answerBy' in event ? (event.answerBy ?? null) : null;
}
