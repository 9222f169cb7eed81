import type { Feature } from './feature.ts';

/** Income that somebody vouches for. */
export const income: readonly Feature[] = [
  {
    name: 'income.monthly',
    version: 1,
    unit: 'money',
    direction: 'safer',
    words: { 'zh-CN': '已核实的月收入', en: 'verified monthly income' },
    value: { of: 'income', take: 'last', window: 730 },
    empty: 'missing',
  },
  {
    name: 'income.age',
    version: 1,
    unit: 'days',
    direction: 'neutral',
    words: { 'zh-CN': '距最近一次收入核实的天数', en: 'days since income was verified' },
    value: { of: 'income', take: 'daysSince' },
    empty: 'missing',
  },
  {
    name: 'tax.taxableIncome',
    version: 1,
    unit: 'money',
    direction: 'safer',
    words: { 'zh-CN': '已申报的年应税收入', en: 'taxable income of the last filing' },
    value: { of: 'taxableIncome', take: 'last', window: 730 },
    empty: 'missing',
  },
  {
    name: 'bank.inflow.monthly',
    version: 1,
    unit: 'money',
    direction: 'safer',
    words: { 'zh-CN': '银行账户月均流入', en: 'monthly money coming into the bank account' },
    value: { of: 'attribute', take: 'last', where: { attribute: 'bank.inflow' }, window: 180 },
    empty: 'missing',
  },
];
