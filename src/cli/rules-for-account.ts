import type { BookAccount, Day, Rules } from '../kernel/index.ts';

/** The policy for the account's product that took effect last on or before the day. */
export function rulesForAccount(
  rules: readonly Rules[],
  account: BookAccount,
  date: Day,
): Rules | null {
  const fitting = rules
    .filter(
      ({ policy: { product, segment } }) =>
        product === account.product && segment === account.segment,
    )
    .filter(({ policy }) => policy.effectiveFrom <= date);
  return fitting.reduce<Rules | null>((last, one) => (succeeds(one, last) ? one : last), null);
}

function succeeds({ policy }: Rules, last: Rules | null): boolean {
  if (last === null) return true;
  const later = policy.effectiveFrom - last.policy.effectiveFrom;
  return later > 0 || (later === 0 && policy.version > last.policy.version);
}
