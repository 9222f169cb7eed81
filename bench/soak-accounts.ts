/** Few, so that many clients meet on one account. */
export const SOAK_ACCOUNTS: readonly string[] = Array.from({ length: 40 }, (_, i) => `soak-${i}`);
