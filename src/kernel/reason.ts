import type { Words } from './policy.ts';

export type EngineReason =
  | 'PRODUCT_CAP'
  | 'OWN_CAP'
  | 'FROZEN'
  | 'COOLING_OFF'
  | 'OPTED_OUT'
  | 'RISE_TOO_SMALL'
  | 'RISE_STEP'
  | 'FIRST_LIMIT';

/**
 * The reasons that the engine itself gives, beside those that a policy's ceilings and gates name. A
 * policy's own codes must differ from these.
 */
export const ENGINE_REASONS: Readonly<Record<EngineReason, Words>> = {
  PRODUCT_CAP: {
    'zh-CN': '产品最高额度',
    en: 'the most that this product offers',
  },
  OWN_CAP: {
    'zh-CN': '您自己设定的额度上限',
    en: 'the lower cap that you set yourself',
  },
  FROZEN: {
    'zh-CN': '额度处于冻结状态',
    en: 'a freeze of the line that has not been lifted',
  },
  COOLING_OFF: {
    'zh-CN': '两次调整额度之间的间隔期',
    en: 'the waiting time between two changes of the limit',
  },
  OPTED_OUT: {
    'zh-CN': '您选择了不接收提额',
    en: 'your choice not to be offered a higher limit',
  },
  RISE_TOO_SMALL: {
    'zh-CN': '可提升的金额不足一次调整的最低额',
    en: 'a possible rise too small to be worth a change',
  },
  RISE_STEP: {
    'zh-CN': '单次提额的幅度上限',
    en: 'the most by which a limit rises at one time',
  },
  FIRST_LIMIT: {
    'zh-CN': '首次授信的最高额度',
    en: 'the most that a first limit may be',
  },
};
