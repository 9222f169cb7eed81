// A small document of each kind, for tests to spoil.

export const POLICY = `kind: limit-policy
id: example
version: 1
effectiveFrom: 2026-01-01
product: card
segment: personal
currency: CNY
timeZone: Asia/Shanghai
jurisdiction: CN
scorecard: example
limit: { floor: 1000, cap: 50000, step: 100 }
ceilings:
  - code: INCOME
    kind: multiple
    words: { zh-CN: 收入, en: your income }
    feature: income.monthly
    times: 3x
    missing: "2000.00"
gates:
  - code: PAST_DUE
    words: { zh-CN: 逾期, en: a payment that is past due }
    feature: arrears.days.now
    open: { atMost: 0 }
    whenMissing: open
    effect: { kind: cut, to: 50% }
moves:
  first: 20000
  rise: { most: 30%, least: 300, coolingOff: 90, onAcceptance: true }
  cut: { tolerance: 20%, every: 90 }
`;

export const SCORECARD = `kind: scorecard
id: example
version: 1
effectiveFrom: 2026-01-01
scaling: { score: 600, odds: 20, pdo: 40 }
basePoints: 600
characteristics:
  - feature: utilization.now
    bins:
      - { below: 30%, points: 40 }
      - { below: 90%, points: 0 }
      - { points: -60 }
    missing: { points: 0 }
    reference: { all: 5, atCutoff: 5 }
grades:
  - { grade: A, from: 650 }
  - { grade: B, from: 0 }
calibration:
  - { score: 400, pd: 20% }
  - { score: 700, pd: 1% }
reasons: { against: atCutoff, cutoff: 650, band: 40 }
`;

export const PACK = `kind: jurisdiction-pack
jurisdiction: CN
version: 1
effectiveFrom: 2020-01-01
currency: CNY
rules:
  - id: CN-1
    words: { zh-CN: 上限, en: a cap }
    source: A regulation
    effectiveFrom: 2020-07-12
    effectiveTo: null
    verified: true
    on: true
    rule:
      kind: ceiling
      ceiling:
        code: CN_1_CAP
        kind: constant
        words: { zh-CN: 上限, en: a cap }
        amount: 200000
`;

export const APPETITE = `kind: appetite
id: example
version: 1
effectiveFrom: 2026-01-01
regime: expansion
words: { zh-CN: 扩张, en: expansion }
byGrade: { A: 1.2x, B: 100% }
`;
