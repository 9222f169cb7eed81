/** Whom a notice comes from, and whom it has to name; null where the lender has not said. */
export interface Lender {
  readonly name: string;
  /** Where the lender can be written to. */
  readonly address: string | null;
  /** The authority that sees to it that the law is kept, with its address. */
  readonly supervisor: string | null;
  /** The agency whose reports are used, with its address and telephone number. */
  readonly bureau: string | null;
}
