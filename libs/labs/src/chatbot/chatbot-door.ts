import type { Door, DoorAnswer, LabFinding, LabQuestion } from '../door';
import { readJson, type Fields } from '../file';
import { type Chatbot, chatbotEngine, usualThreshold } from './chatbot';
import { checkReplies } from './check-replies';
import { readChatbot, readTest } from './chatbot-work';
import { goalsOf } from './goals';
import { hiddenTest } from './hidden-tests';
import { leaks } from './leakage';
import { learn, type Model } from './match';
import { confusions, runTest, type TestMessage } from './measure';
import { chatbotTemplates } from './templates';

const largestFile = 256_000;

/**
 * `npm run lab -- chatbot FILE.json [--template laundry] [--threshold 45]`: the measures of the hidden test of the trade and of
 * the file's own test, what is confused with what, and what to mend in the replies. What the file leaves out comes from the template.
 */
export const chatbotDoor: Door = (file, flags) => {
  const read = readJson(file, largestFile);
  if ('trouble' in read) return refusal(read.trouble);
  const parsed = read.json;
  const named = flags.get('template')?.[0] ?? parsed['template'];
  const template = chatbotTemplates.find(({ id }) => id === named);
  if (!template && (named !== undefined || parsed['intents'] === undefined))
    return { result: null, questions: [whichTrade], findings: [] };
  const base: Chatbot = template?.chatbot ?? emptyChatbot;
  const threshold = flags.get('threshold')?.[0] ?? parsed['threshold'] ?? base.threshold;
  const chatbot = readChatbot({ ...base, ...chatbotFields(parsed, base), threshold: Number(threshold) });
  const own = readTest(parsed['test'] ?? []);
  if (!chatbot || !own) return refusal({ code: 'file-not-a-chatbot', severity: 'stop', values: {} });
  const model = learn(chatbot);
  const leaked = leaks(chatbot, own).map(({ text, utterance, intent }) => ({
    code: 'leaked-message',
    severity: 'mend' as const,
    values: { message: text, sentence: utterance, intent },
  }));
  const result = {
    engine: chatbotEngine,
    template: template?.id ?? null,
    threshold: chatbot.threshold,
    summary: { intents: chatbot.intents.length, sentences: model.sentences.length },
    hidden: template ? report(model, hiddenTest(template.id)) : null,
    own: own.length > 0 ? report(model, own) : null,
  };
  return { result, questions: template ? [] : [whichTrade], findings: [...checkReplies(chatbot), ...leaked] };
};

const whichTrade: LabQuestion = { id: 'template', options: chatbotTemplates.map(({ id }) => id), values: {} };

const emptyChatbot: Chatbot = {
  intents: [],
  variables: {},
  fallback: '',
  handover: '',
  away: '',
  handoverWords: { ...(chatbotTemplates[0] as { chatbot: Chatbot }).chatbot.handoverWords },
  threshold: usualThreshold,
};

function report(model: Model, test: readonly TestMessage[]) {
  const { measures, outcomes } = runTest(model, test);
  return {
    measures,
    goals: goalsOf(measures),
    confusions: confusions(outcomes),
    outcomes: outcomes.map(({ message, answer, verdict }) => ({
      ...message,
      verdict,
      did: answer.kind,
      intent: answer.kind === 'handover' ? null : (answer.match?.intent ?? null),
      score: answer.kind === 'handover' ? null : (answer.match?.score ?? 0),
      because: answer.kind === 'handover' ? answer.rule.because : (answer.match?.nearest ?? ''),
    })),
  };
}

/** The file's own parts; `replies` may stand apart from the intents, by their ids and by fallback, handover and away. */
function chatbotFields(parsed: Fields, base: Chatbot): Fields {
  const replies = (parsed['replies'] ?? {}) as Fields;
  const intents = parsed['intents'] ?? base.intents;
  const said = (key: 'fallback' | 'handover' | 'away') => replies[key] ?? parsed[key] ?? base[key];
  return {
    ...(parsed['region'] !== undefined && { region: parsed['region'] }),
    variables: parsed['variables'] ?? base.variables,
    handoverWords: { ...base.handoverWords, ...(parsed['handoverWords'] as Fields | undefined) },
    fallback: said('fallback'),
    handover: said('handover'),
    away: said('away'),
    intents: Array.isArray(intents) ? intents.map((intent: Fields) => withReply(intent, replies)) : intents,
  };
}

function withReply(intent: Fields | null, replies: Fields): unknown {
  const id = intent?.['id'];
  if (typeof id !== 'string') return intent;
  return { ...intent, name: intent?.['name'] ?? id, reply: replies[id] ?? intent?.['reply'] ?? '' };
}

const refusal = (finding: LabFinding): DoorAnswer => ({ result: null, questions: [], findings: [finding] });
