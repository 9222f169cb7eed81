import type { Language, Particular } from '../../kernel/index.ts';
import type { Lender } from './lender.ts';

/** On what occasion a particular is told. */
export const OCCASIONS: Readonly<
  Record<Particular, 'offer' | 'adverse' | 'adverseAutomated' | 'adverseOnReport'>
> = {
  automatedOffer: 'offer',
  humanReview: 'adverseAutomated',
  equalCredit: 'adverse',
  creditReport: 'adverseOnReport',
  creditAgency: 'adverseOnReport',
};

type Phrase = (lender: Lender) => string;

/** What a law asks a notice to say, in words of our own. The packs name the law. */
const ENGLISH: Readonly<Record<Particular, Phrase>> = {
  automatedOffer: () => 'We made this offer by processing your data automatically.',
  humanReview: () =>
    'This decision was made automatically. You may have it explained, tell us how you see it, and ask for a person to review it.',
  equalCredit: (lender) =>
    `This notice is from ${fromIn(lender)}. A federal law, the Equal Credit Opportunity Act, forbids lenders to discriminate against anybody who applies for credit because of race, color, religion, national origin, sex, marital status or age (if they are able to enter into a contract), because any of their income comes from public assistance, or because they have in good faith used a right under the Consumer Credit Protection Act. The federal agency that sees to it that we keep this law is ${lender.supervisor ?? 'one whose name and address we tell you on request'}.`,
  creditReport: (lender) =>
    `Our decision rests in part on a report from ${lender.bureau ?? 'a reporting agency whose name, address and telephone number we tell you on request'}. The agency did not make the decision and cannot tell you the reasons for it. Within 60 days you may ask it for a free copy of your report, and you may dispute with it whatever in the report is wrong or incomplete.`,
  creditAgency: (lender) =>
    `Our decision rests in part on information from ${lender.bureau ?? 'a credit reference agency whose name and address we tell you on request'}. You may ask it what it holds about you.`,
};

const CHINESE: Readonly<Record<Particular, Phrase>> = {
  automatedOffer: () => '本次邀请由系统根据您的数据自动生成。',
  humanReview: () =>
    '本次决定由系统自动作出。您可以要求我们说明理由、向我们表达意见，并请专人复核。',
  equalCredit: (lender) =>
    `本通知由${fromIn(lender)}发出。美国联邦《平等信贷机会法》禁止贷款人因种族、肤色、宗教、原国籍、性别、婚姻状况、年龄（具备订约能力者），因收入来自公共援助，或因善意行使《消费者信贷保护法》赋予的权利而歧视信贷申请人。负责监督我们遵守该法的联邦机构是${lender.supervisor ?? '我们可应要求告知名称和地址的机构'}。`,
  creditReport: (lender) =>
    `本次决定部分依据${lender.bureau ?? '一家征信机构（可应要求告知其名称、地址和电话）'}提供的报告。该机构没有参与本次决定，也无法说明决定的原因。您可以在 60 天内向该机构免费索取一份您的报告；报告中如有错误或遗漏，您可以向其提出异议。`,
  creditAgency: (lender) =>
    `本次决定部分依据${lender.bureau ?? '一家征信机构（可应要求告知其名称和地址）'}提供的信息。您可以向该机构查询其掌握的您的信息。`,
};

const PHRASES = { en: ENGLISH, 'zh-CN': CHINESE } as const;

export function particularWords(what: Particular, lender: Lender, language: Language): string {
  return PHRASES[language][what](lender);
}

function fromIn({ name, address }: Lender): string {
  return address === null ? name : `${name}, ${address}`;
}
