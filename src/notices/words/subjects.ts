import {
  type Decision,
  type Formats,
  formatDay,
  type Language,
  type LifeEvent,
} from '../../kernel/index.ts';

interface NoticePhrases {
  readonly decision: (decision: Pick<Decision, 'direction' | 'status'>, limit: string) => string;
  readonly steps: Readonly<Record<LifeEvent['type'], (amount: string, date: string) => string>>;
  readonly reasons: string;
  readonly helps: string;
  readonly unused: string;
  /** Follows on what was withdrawn by a decision. */
  readonly overtaken: string;
  /** Comes before what the person writes. */
  readonly approved: string;
  readonly talkToUs: string;
}

const english: NoticePhrases = {
  decision: ({ direction, status }, limit) => {
    if (direction === 'cut') return 'Your limit has been lowered';
    if (status === 'frozen') return 'New draws are paused';
    if (direction === 'rise') return `Your limit can rise to ${limit}`;
    return direction === 'open' ? `Your limit: ${limit}` : 'Your line is open';
  },
  steps: {
    limitRequested: () => 'We have your request',
    requestRefused: () => 'About your request for a higher limit',
    limitProposed: (amount) => `A limit of ${amount} is being looked at`,
    riseRefused: () => 'About a higher limit',
    limitOffered: (amount) => `You may have a limit of ${amount}`,
    limitAccepted: () => 'You have accepted a new limit',
    limitDeclined: () => 'Your limit stays as it is',
    offerExpired: () => 'An offer has ended',
    changeWithdrawn: () => 'A change of your limit is withdrawn',
    cutNoticeGiven: (amount) => `Your limit will be ${amount}`,
    limitApplied: (amount) => `Your limit is now ${amount}`,
    limitFrozen: () => 'New draws are paused',
    limitThawed: () => 'You can draw again',
    temporaryLimitGranted: (amount, date) => `A limit of ${amount} until ${date}`,
    temporaryLimitEnded: () => 'Your temporary limit has ended',
    overrideGranted: (amount, date) => `Your limit is ${amount} until ${date}`,
    overrideEnded: () => 'Your usual limit applies again',
    ownCapSet: (amount) => `Your own cap: ${amount}`,
    ownCapLifted: () => 'Your own cap is lifted',
    offersOptedOut: () => 'No more offers',
    offersOptedIn: () => 'Offers are on again',
    disputeOpened: () => 'We have your dispute',
    disputeAnswered: () => 'Your dispute has been answered',
    humanReviewAsked: () => 'A person will look at your decision',
    humanReviewAnswered: () => 'A person has looked at your decision',
    accountClosed: () => 'Your account is closed',
  },
  reasons: 'Main reasons for this decision',
  helps: 'What helps',
  overtaken: 'A newer decision has taken its place.',
  approved: 'A person has looked at it and approved it:',
  unused: 'You need not use it; leaving it unused has no effect on you.',
  talkToUs:
    'If something here is wrong or unclear, or money is tight, talk to us. We are glad to help.',
};

const chinese: NoticePhrases = {
  decision: ({ direction, status }, limit) => {
    if (direction === 'cut') return '您的额度已降低';
    if (status === 'frozen') return '暂停新的支用';
    if (direction === 'rise') return `您的额度可以提高到${limit}`;
    return direction === 'open' ? `您的额度：${limit}` : '您的额度可以正常使用';
  },
  steps: {
    limitRequested: () => '已收到您的申请',
    requestRefused: () => '关于您的提额申请',
    limitProposed: (amount) => `正在人工审核：额度${amount}`,
    riseRefused: () => '关于提高额度',
    limitOffered: (amount) => `您可以将额度提高到${amount}`,
    limitAccepted: () => '您已接受新的额度',
    limitDeclined: () => '您的额度保持不变',
    offerExpired: () => '提额邀请已到期',
    changeWithdrawn: () => '额度调整已取消',
    cutNoticeGiven: (amount) => `您的额度将调整为${amount}`,
    limitApplied: (amount) => `您的额度现在是${amount}`,
    limitFrozen: () => '暂停新的支用',
    limitThawed: () => '额度已恢复使用',
    temporaryLimitGranted: (amount, date) => `临时额度${amount}，${date}到期`,
    temporaryLimitEnded: () => '您的临时额度已到期',
    overrideGranted: (amount, date) => `您的额度为${amount}，${date}到期`,
    overrideEnded: () => '您的额度已恢复',
    ownCapSet: (amount) => `您设定的额度上限：${amount}`,
    ownCapLifted: () => '您设定的额度上限已取消',
    offersOptedOut: () => '不再发送提额邀请',
    offersOptedIn: () => '已恢复提额邀请',
    disputeOpened: () => '已收到您的异议',
    disputeAnswered: () => '您的异议已有答复',
    humanReviewAsked: () => '将由专人复核您的决定',
    humanReviewAnswered: () => '人工复核已完成',
    accountClosed: () => '您的账户已关闭',
  },
  reasons: '本次决定的主要原因',
  helps: '怎么做有帮助',
  overtaken: '已由更新的决定取代。',
  approved: '已由工作人员审核通过：',
  unused: '用不用由您决定，不用也没有任何影响。',
  talkToUs: '如果内容有误或不清楚，或者最近手头紧，请联系我们，我们乐意帮忙。',
};

export const SUBJECTS: Readonly<Record<Language, NoticePhrases>> = {
  en: english,
  'zh-CN': chinese,
};

export function stepSubject(step: LifeEvent, formats: Formats, language: Language): string {
  const amount = 'amount' in step ? (step.amount ?? null) : 'limit' in step ? step.limit : null;
  const until = 'until' in step ? (step.until ?? null) : null;
  return SUBJECTS[language].steps[step.type](
    amount === null ? '' : formats.money(amount),
    until === null ? '' : formats.date(formatDay(until)),
  );
}
