import type { Chatbot } from './chatbot';
import { ln } from './ln';
import { normalise } from './normalise';
import { wordsByTopic } from './topics';

/** A chatbot made ready to answer: its own sentences, weighed. Nothing else is in it. */
export interface Model {
  readonly chatbot: Chatbot;
  readonly sentences: readonly Sentence[];
  /** Where each word or part of a word stands, and how much it weighs there. */
  readonly postings: ReadonlyMap<string, Posting>;
  /** The weight of a word that no sentence has. */
  readonly strange: number;
}

interface Sentence {
  readonly intent: string;
  readonly text: string;
}

interface Posting {
  readonly rarity: number;
  readonly at: readonly (readonly [sentence: number, weight: number])[];
}

/** How well a message fits: scores in ten-thousandths, rounded to the nearest. */
export interface Match {
  readonly intent: string;
  readonly score: number;
  /** How far the next intent lies behind. */
  readonly margin: number;
  readonly runnerUp: string | null;
  /** The sentence that is most like the message. */
  readonly nearest: string;
}

// Whole words say what is meant, parts of words see through typing errors.
const wordShare = 0.6;
const partShare = 1 - wordShare;
// What a word is about counts for more than the word, and a word that nobody taught the bot for more than one it knows:
// better to admit "I don't understand" than to answer by the rest of the sentence.
const topicWeight = 2;
const strangeWeight = 1.3;
const partLengths = [3, 4, 5] as const;

/** Weighs the sentences of a chatbot (TF-IDF over words, their topics and their parts); a sentence given twice counts once. */
export function learn(chatbot: Chatbot): Model {
  const sentences: (Sentence & { readonly features: Features })[] = [];
  for (const intent of chatbot.intents) {
    const seen = new Set<string>();
    // Sorted, so that of two that mean the same the same one stays, however they are ordered.
    for (const text of [...intent.utterances].sort()) {
      const words = normalise(text, chatbot.region);
      const key = words.join(' ');
      if (!key || seen.has(key)) continue;
      seen.add(key);
      sentences.push({ intent: intent.id, text, features: featuresOf(words) });
    }
  }
  const intentsWith = new Map<string, Set<string>>();
  for (const { intent, features } of sentences) {
    for (const feature of [...features.words, ...features.parts]) {
      intentsWith.set(feature, (intentsWith.get(feature) ?? new Set()).add(intent));
    }
  }
  const intents = chatbot.intents.length;
  const rarity = (feature: string) =>
    rarityOf(intentsWith.get(feature)?.size ?? 0, intents) * (feature.startsWith(topicMark) ? topicWeight : 1);
  const postings = new Map<string, { rarity: number; at: [number, number][] }>();
  sentences.forEach(({ features }, sentence) => {
    for (const [feature, weight] of weighed(features, rarity)) {
      const posting = postings.get(feature) ?? { rarity: rarity(feature), at: [] };
      posting.at.push([sentence, weight]);
      postings.set(feature, posting);
    }
  });
  return {
    chatbot,
    sentences: sentences.map(({ intent, text }) => ({ intent, text })),
    postings,
    strange: rarityOf(0, intents) * strangeWeight,
  };
}

/** The intent a message fits best, or null when the message or the chatbot has no words. */
export function match(model: Model, message: string): Match | null {
  const alike = similarities(model, message);
  const best = new Map<string, { scores: number[]; nearest: number }>();
  model.sentences.forEach(({ intent, text }, sentence) => {
    const score = alike[sentence] ?? 0;
    const known = best.get(intent);
    if (!known) best.set(intent, { scores: [score], nearest: sentence });
    else {
      const first = model.sentences[known.nearest];
      const lead = alike[known.nearest] ?? 0;
      if (score > lead || (score === lead && first && text < first.text)) known.nearest = sentence;
      known.scores.push(score);
    }
  });
  const ranked = [...best]
    .map(([intent, { scores, nearest }]) => ({ intent, nearest, score: intentScore(scores) }))
    .sort((one, other) => other.score - one.score || (one.intent < other.intent ? -1 : 1));
  const [first, second] = ranked;
  if (!first || first.score === 0) return null;
  return {
    intent: first.intent,
    score: first.score,
    margin: first.score - (second?.score ?? 0),
    runnerUp: second && second.score > 0 ? second.intent : null,
    nearest: model.sentences[first.nearest]?.text ?? '',
  };
}

/** The best likeness plus 0.3 of the mean of the best three; an intent with fewer sentences has nothing in their place. */
function intentScore(scores: readonly number[]): number {
  const [first = 0, second = 0, third = 0] = [...scores].sort((one, other) => other - one);
  return Math.round((first + (0.3 * (first + second + third)) / 3) * 10_000);
}

/** The cosine between the message and each sentence, six tenths by words and their topics, the rest by parts of words. */
function similarities(model: Model, message: string): readonly number[] {
  const features = featuresOf(normalise(message, model.chatbot.region));
  const rarity = (feature: string) => model.postings.get(feature)?.rarity ?? model.strange;
  const alike = model.sentences.map(() => 0);
  for (const [feature, weight] of weighed(features, rarity)) {
    const share = features.words.has(feature) ? wordShare : partShare;
    for (const [sentence, there] of model.postings.get(feature)?.at ?? []) {
      alike[sentence] = (alike[sentence] ?? 0) + share * weight * there;
    }
  }
  return alike;
}

interface Features {
  readonly words: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
}

function featuresOf(words: readonly string[]): Features {
  const parts = new Set<string>();
  for (const word of words) {
    const bounded = `_${word}_`;
    for (const length of partLengths) {
      for (let start = 0; start + length <= bounded.length; start += 1) parts.add(bounded.slice(start, start + length));
    }
  }
  const topics = words.flatMap((word) => topicsOf.get(word) ?? []);
  return { words: new Set([...words.map(wholeWord), ...topics]), parts };
}

/** Each feature with its weight; words and parts each have the length 1 in all. Sorted, so that sums don't depend on order. */
function* weighed(features: Features, rarity: (feature: string) => number): Generator<[string, number]> {
  for (const space of [features.words, features.parts]) {
    const sorted = [...space].sort();
    const length = Math.sqrt(sorted.reduce((sum, feature) => sum + rarity(feature) * rarity(feature), 0));
    for (const feature of sorted) yield [feature, rarity(feature) / length];
  }
}

// A whole word, a topic and a part of a word are never mistaken for each other.
export const wholeWord = (word: string) => `=${word}`;
const topicMark = '#';
const topicsOf = new Map<string, string[]>();
for (const [topic, words] of Object.entries(wordsByTopic)) {
  for (const word of words.split(' ')) topicsOf.set(word, [...(topicsOf.get(word) ?? []), topicMark + topic]);
}

/** A feature of few intents says more: the logarithm of how many intents there are for each that has it, and one. */
const rarityOf = (intentsWith: number, intents: number) => ln((1 + intents) / (1 + intentsWith)) + 1;
