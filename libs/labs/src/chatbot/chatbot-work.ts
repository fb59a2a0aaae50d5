import type { LabResult } from '../door';
import { type Chatbot, handoverReasons, type Region } from './chatbot';
import { checkReplies } from './check-replies';
import { goalsOf } from './goals';
import { hiddenTest } from './hidden-tests';
import { leaks } from './leakage';
import { learn } from './match';
import { type Measures, runTest, type TestMessage } from './measure';
import { normalise } from './normalise';
import { type ChatbotTemplate, chatbotTemplates } from './templates';

/**
 * What a learner made in the lab, in her own sentences: everything its result is counted from, and no result.
 * Messages in it are masked before they are kept.
 */
export interface ChatbotWork {
  readonly v: 1;
  /** The trade whose hidden test the bot takes. */
  readonly template: ChatbotTemplate['id'];
  readonly chatbot: Chatbot;
  /** The bot as it was at its first run, to compare with. */
  readonly first: Chatbot | null;
  /** Messages that she collected herself, and those a friend of the cohort sent. */
  readonly ownTest: readonly TestMessage[];
  readonly partnerTest: readonly TestMessage[];
}

/** What the server counts again from the sentences. */
export interface ChatbotResult extends LabResult {
  readonly hidden: Measures;
  readonly first: Measures | null;
  readonly own: Measures | null;
  readonly partner: Measures | null;
  /** Messages of the hidden test that by now stand among the bot's sentences; they prove less. */
  readonly hiddenLeaks: number;
  /** What the ten points are for; each is met or not. */
  readonly points: Readonly<Record<ChatbotPoint, boolean>>;
}

export type ChatbotPoint = (typeof chatbotPoints)[number];

/** Five goals of the hidden test; enough intents; texts without anything to mend; sentences of one's own; the own test and its goals. */
export const chatbotPoints = [
  'handedOver',
  'right',
  'wrong',
  'unknown',
  'heldBack',
  'intents',
  'replies',
  'ownSentences',
  'ownTest',
  'ownTestGoals',
] as const;

export const ownTestSize = 20;
export const partnerTestSize = 10;
const ownSentencesWanted = 10;

/** The result of a finished work, or null when this isn't one that the lab could have made. */
export function resultOf(work: unknown): ChatbotResult | null {
  const read = readWork(work);
  if (!read) return null;
  const { chatbot, template, first, ownTest, partnerTest } = read;
  const model = learn(chatbot);
  const hidden = runTest(model, hiddenTest(template)).measures;
  const firstRun = first && runTest(learn(first), hiddenTest(template)).measures;
  const own = ownTest.length > 0 ? runTest(model, ownTest).measures : null;
  const partner = partnerTest.length > 0 ? runTest(model, partnerTest).measures : null;
  const goals = new Map(goalsOf(hidden, firstRun ?? undefined).map(({ measure, met }) => [measure, met]));
  const tested = cleanMessages(chatbot, ownTest) >= ownTestSize;
  const findings = checkReplies(chatbot);
  const points: Record<ChatbotPoint, boolean> = {
    handedOver: goals.get('handedOver') ?? false,
    right: goals.get('right') ?? false,
    wrong: goals.get('wrong') ?? false,
    unknown: goals.get('unknown') ?? false,
    heldBack: goals.get('heldBack') ?? false,
    intents: !findings.some(({ code }) => code === 'few-intents' || code === 'few-utterances'),
    replies: !findings.some(({ severity }) => severity === 'stop' || severity === 'mend'),
    ownSentences: ownSentences(chatbot, template) >= ownSentencesWanted,
    ownTest: tested,
    ownTestGoals: tested && own !== null && goalsOf(own).every(({ met }) => met),
  };
  const met = chatbotPoints.filter((point) => points[point]).length;
  const hiddenLeaks = leaks(chatbot, hiddenTest(template)).length;
  const basisPoints = met * (10_000 / chatbotPoints.length);
  return { basisPoints, hidden, first: firstRun, own, partner, hiddenLeaks, points };
}

/** How many different messages of a test the bot hasn't been told before. */
export function cleanMessages(chatbot: Chatbot, test: readonly TestMessage[]): number {
  const leaked = new Set(leaks(chatbot, test).map(({ text }) => text));
  const fresh = test.flatMap(({ text }) => (leaked.has(text) ? [] : [normalise(text, chatbot.region).join(' ')]));
  return new Set(fresh.filter((text) => text !== '')).size;
}

/** How many sentences aren't those of the template. */
export function ownSentences({ intents, region }: Chatbot, id: ChatbotTemplate['id']): number {
  const template = chatbotTemplates.find((one) => one.id === id);
  const keys = (of: Chatbot['intents']) =>
    of.flatMap(({ utterances }) => utterances.map((text) => normalise(text, region).join(' ')));
  const given = new Set(keys(template?.chatbot.intents ?? []));
  return new Set(keys(intents).filter((key) => key !== '' && !given.has(key))).size;
}

/** The work with every sentence that may be a customer's passed through the mask. */
export function maskWork(work: ChatbotWork, mask: (text: string) => string): ChatbotWork {
  const masked = (test: readonly TestMessage[]) => test.map((message) => ({ ...message, text: mask(message.text) }));
  const maskChatbot = (chatbot: Chatbot): Chatbot => ({
    ...chatbot,
    intents: chatbot.intents.map((intent) => ({ ...intent, utterances: intent.utterances.map(mask) })),
  });
  return {
    ...work,
    chatbot: maskChatbot(work.chatbot),
    first: work.first && maskChatbot(work.first),
    ownTest: masked(work.ownTest),
    partnerTest: masked(work.partnerTest),
  };
}

/** How many sentences an intent may have in a work that is handed in. */
export const mostUtterances = 40;
const most = { intents: 30, utterances: mostUtterances, letters: 2_000, variables: 60, words: 150, messages: 60 };

/** A work as it comes over the wire or from a file, or null when it isn't one. */
export function readWork(value: unknown): ChatbotWork | null {
  const work = readRecord(value);
  if (!work || work['v'] !== 1) return null;
  const template = chatbotTemplates.find(({ id }) => id === work['template'])?.id;
  const chatbot = readChatbot(work['chatbot']);
  const first = work['first'] === null ? null : readChatbot(work['first']);
  const ownTest = readTest(work['ownTest']);
  const partnerTest = readTest(work['partnerTest']);
  if (!template || !chatbot || (work['first'] !== null && !first) || !ownTest || !partnerTest) return null;
  return { v: 1, template, chatbot, first, ownTest, partnerTest };
}

/** A chatbot from a file, or null when a part is missing, of another kind, or beyond all measure. */
export function readChatbot(value: unknown): Chatbot | null {
  const bot = readRecord(value);
  if (!bot) return null;
  const intents = readList(bot['intents'], most.intents, readIntent);
  const variables = readVariables(bot['variables']);
  const handoverWords = readHandoverWords(bot['handoverWords']);
  const { fallback, handover, away, threshold, region } = bot;
  const isText = [fallback, handover, away].every(isShort);
  const isThreshold =
    typeof threshold === 'number' && Number.isInteger(threshold) && threshold >= 0 && threshold <= 130;
  const isRegion = region === undefined || region === 'medan' || region === 'banjar';
  if (!intents || !variables || !handoverWords || !isText || !isThreshold || !isRegion) return null;
  if (new Set(intents.map(({ id }) => id)).size < intents.length) return null;
  const texts = { fallback: String(fallback), handover: String(handover), away: String(away) };
  return { intents, variables, ...texts, handoverWords, threshold, ...(region && { region: region as Region }) };
}

function readIntent(value: unknown): Chatbot['intents'][number] | null {
  const intent = readRecord(value);
  const utterances = intent && readList(intent['utterances'], most.utterances, readText);
  if (!intent || !utterances) return null;
  const { id, name, reply, handsOver } = intent;
  if (!isShort(id) || id === '' || !isShort(name) || !isShort(reply)) return null;
  if (handsOver !== undefined && typeof handsOver !== 'boolean') return null;
  return { id, name, utterances, reply, ...(handsOver && { handsOver }) };
}

/** A test as a list of messages, or null. */
export function readTest(value: unknown): readonly TestMessage[] | null {
  return readList(value, most.messages, (item) => {
    const message = readRecord(item);
    if (!message || !isShort(message['text']) || !isShort(message['expects'])) return null;
    return { text: message['text'], expects: message['expects'] };
  });
}

function readVariables(value: unknown): Chatbot['variables'] | null {
  const entries = Object.entries(readRecord(value) ?? { '': null });
  const good = entries.every(
    ([, fact]) => isShort(fact) || (typeof fact === 'number' && Number.isSafeInteger(fact) && fact >= 0),
  );
  return good && entries.length <= most.variables ? (Object.fromEntries(entries) as Chatbot['variables']) : null;
}

function readHandoverWords(value: unknown): Chatbot['handoverWords'] | null {
  const given = readRecord(value);
  const entries = handoverReasons.map((reason) => [reason, readList(given?.[reason], most.words, readText)] as const);
  if (entries.some(([, words]) => words === null)) return null;
  return Object.fromEntries(entries) as unknown as Chatbot['handoverWords'];
}

const isShort = (value: unknown): value is string => typeof value === 'string' && value.length <= most.letters;
const readText = (value: unknown) => (isShort(value) ? value : null);

const readRecord = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;

function readList<Item>(value: unknown, longest: number, read: (item: unknown) => Item | null): readonly Item[] | null {
  if (!Array.isArray(value) || value.length > longest) return null;
  const items: Item[] = [];
  for (const item of value) {
    const one = read(item);
    if (one === null) return null;
    items.push(one);
  }
  return items;
}
