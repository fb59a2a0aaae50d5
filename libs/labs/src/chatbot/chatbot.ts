/** Why a message goes to a person before the bot tries to answer it. */
export const handoverReasons = ['complaint', 'anger', 'refund', 'health', 'legal', 'personal-data', 'person'] as const;

export type HandoverReason = (typeof handoverReasons)[number];

/** What customers may want ("Maksud"): sentences by which the bot knows it, and the one reply. */
export interface Intent {
  readonly id: string;
  readonly name: string;
  readonly utterances: readonly string[];
  readonly reply: string;
  /** A complaint or a wish for a person: knowing it means handing it over. */
  readonly handsOver?: boolean;
}

/** A chatbot as its owner wrote it. The model is nothing but these sentences. */
export interface Chatbot {
  readonly intents: readonly Intent[];
  /** Facts from the shop's card, put into replies: `nama_toko`, `jam_buka`, `harga:kiloan`. Numbers are whole rupiah. */
  readonly variables: Readonly<Record<string, string | number>>;
  /** What the bot says when it didn't understand, when a person takes over, and when the shop is closed. */
  readonly fallback: string;
  readonly handover: string;
  readonly away: string;
  /** Several words in one entry must all stand in the message, in this order; others may stand between them. */
  readonly handoverWords: Readonly<Record<HandoverReason, readonly string[]>>;
  /** The score from which the bot dares to answer, in hundredths; the slider. */
  readonly threshold: number;
  /** Words of a region that the bot should know besides. */
  readonly region?: Region;
}

export type Region = 'medan' | 'banjar';

export const usualThreshold = 45;
export const chatbotEngine = 'chatbot@1';
