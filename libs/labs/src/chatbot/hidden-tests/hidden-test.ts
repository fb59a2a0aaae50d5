/** Forty messages as customers write them, kept out of the lab until a run: what a bot should make of each. */
export interface HiddenTest {
  /** Seventeen in plain words, by the intent that answers them. */
  readonly plain: Readonly<Record<string, readonly string[]>>;
  /** Eight more in the way people type: shortened, mistyped, without vowels. */
  readonly slang: Readonly<Record<string, readonly string[]>>;
  /** Five that are none of the shop's business. */
  readonly outOfScope: readonly string[];
  /** Ten that only a person may answer. */
  readonly handover: readonly string[];
}
