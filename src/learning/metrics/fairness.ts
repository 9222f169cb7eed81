/** What decisions came to in one group of the population that the lender named. */
export interface GroupOutcome {
  readonly group: string;
  readonly rows: number;
  readonly acceptanceRate: number;
  /** Against the reference group's; below 0.8 is the usual alarm. NaN where nobody was accepted there. */
  readonly adverseImpactRatio: number;
  /** Of those who turned out good, the share that was accepted. */
  readonly acceptedGoods: number;
  /** The reference group's less this one's. */
  readonly equalOpportunityGap: number;
}

export interface Decided {
  /** 1 where the row was accepted. */
  readonly accepted: Uint8Array;
  /** 1 is bad. */
  readonly target: Uint8Array;
  /** Positions in `names`; -1 is unknown and left out. */
  readonly groups: Int32Array;
  readonly names: readonly string[];
  /** The group that the others are compared with: by default the one with most rows. */
  readonly reference?: string;
}

/** Adverse impact and equal opportunity, by group. */
export function outcomesByGroup(decided: Decided): readonly GroupOutcome[] {
  const tallies = decided.names.map(() => ({ rows: 0, accepted: 0, goods: 0, acceptedGoods: 0 }));
  decided.groups.forEach((group, row) => {
    const tally = tallies[group];
    if (tally === undefined) return;
    const accepted = decided.accepted[row] === 1 ? 1 : 0;
    const good = decided.target[row] === 1 ? 0 : 1;
    tally.rows += 1;
    tally.accepted += accepted;
    tally.goods += good;
    tally.acceptedGoods += accepted * good;
  });
  const rates = tallies.map((tally) => ({
    acceptance: tally.accepted / tally.rows,
    acceptedGoods: tally.acceptedGoods / tally.goods,
  }));
  const most = tallies.reduce(
    (best, { rows }, i) => (rows > (tallies[best]?.rows ?? 0) ? i : best),
    0,
  );
  const named = decided.reference === undefined ? most : decided.names.indexOf(decided.reference);
  const reference = rates[named];
  if (reference === undefined) {
    throw new RangeError(`"${decided.reference}" is not one of the groups`);
  }
  return decided.names.map((group, i) => {
    const rate = rates[i] as typeof reference;
    return {
      group,
      rows: tallies[i]?.rows ?? 0,
      acceptanceRate: rate.acceptance,
      adverseImpactRatio: rate.acceptance / reference.acceptance,
      acceptedGoods: rate.acceptedGoods,
      equalOpportunityGap: reference.acceptedGoods - rate.acceptedGoods,
    };
  });
}
