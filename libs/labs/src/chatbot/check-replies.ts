import type { LabFinding } from '../door';
import type { Chatbot } from './chatbot';
import { fillReply, variable } from './fill-reply';
import { normalise } from './normalise';
import { pricesIn } from './prices';
import { nextStepWords, promiseWords, secretWords } from './reply-words';

export const longestReply = 500;
export const fewestIntents = 8;
export const fewestUtterances = 5;
export const goodUtterances = 8;

type Severity = LabFinding['severity'];
type Finding = (
  code: string,
  severity: Severity,
  values?: LabFinding['values'],
  at?: readonly [number, number],
) => LabFinding;

/** What should be mended in a bot's texts before a customer sees them, found without any AI. `text` names an intent or `fallback`, `handover`, `away`. */
export function checkReplies(chatbot: Chatbot): readonly LabFinding[] {
  const { intents, fallback, handover, away } = chatbot;
  const texts = [
    ...intents.map(({ id, reply }) => ({ id, reply, leadsOn: id !== 'thanks' })),
    { id: 'fallback', reply: fallback, leadsOn: true },
    { id: 'handover', reply: handover, leadsOn: false },
    { id: 'away', reply: away, leadsOn: false },
  ];
  return [
    ...checkIntents(chatbot),
    ...texts.flatMap(({ id, reply, leadsOn }) => checkText(chatbot, id, reply, leadsOn)),
    ...checkGreeting(chatbot),
    ...checkFallback(fallback),
  ];
}

function checkText(chatbot: Chatbot, text: string, reply: string, leadsOn: boolean): readonly LabFinding[] {
  const find: Finding = (code, severity, values = {}, at) => ({
    code,
    severity,
    values: { text, ...values },
    ...(at && { at }),
  });
  if (reply.trim() === '') return [find('reply-empty', 'stop')];
  const said = fillReply(reply, chatbot.variables);
  const findings: LabFinding[] = [];
  if (said.length > longestReply) {
    findings.push(find('reply-long', 'mend', { letters: said.length, most: longestReply }));
  }
  if (leadsOn && !leadsOnward(said)) findings.push(find('reply-no-next-step', 'mend'));
  for (const [written, name = ''] of reply.matchAll(variable)) {
    const value = chatbot.variables[name.trim()];
    if (value === undefined || value === '')
      findings.push(find('reply-unknown-variable', 'stop', { variable: written }));
  }
  const known = new Set(Object.values(chatbot.variables));
  for (const { rupiah, at } of pricesIn(reply)) {
    if (!known.has(rupiah)) findings.push(find('reply-price', 'stop', { price: reply.slice(...at) }, at));
  }
  if (clockTime.test(said) && !zone.test(said)) findings.push(find('reply-zone', 'mend'));
  for (const at of unless(/(?:belum|tidak|bukan|tak)\s$/i, reply, promiseWords)) {
    findings.push(find('reply-promise', 'mend', { word: reply.slice(...at) }, at));
  }
  for (const at of unless(/(?:jangan|tidak|tak)\b[^.!?]*$/i, reply, secretWords)) {
    findings.push(find('reply-asks-secret', 'stop', { word: reply.slice(...at) }, at));
  }
  return findings;
}

const clockTime = /(?:\b\d{1,2}[.:]\d{2}(?!\d)|\b(?:jam|pukul)\s\d)/i;
const zone = /\b(?:WIB|WITA|WIT)\b/;

const leadsOnward = (said: string) => said.includes('?') || firstAt(said, nextStepWords) !== null;

/** Where the words stand, except after what takes them back, such as "belum". */
function unless(takenBack: RegExp, text: string, words: readonly string[]): readonly (readonly [number, number])[] {
  return words.flatMap((word) => {
    const at = firstAt(text, [word]);
    return at && !takenBack.test(text.slice(0, at[0])) ? [at] : [];
  });
}

function firstAt(text: string, words: readonly string[]): readonly [number, number] | null {
  const lower = text.toLowerCase();
  for (const word of words) {
    for (let start = lower.indexOf(word); start >= 0; start = lower.indexOf(word, start + 1)) {
      const end = start + word.length;
      if (!/[\p{L}\p{N}]/u.test(lower.charAt(start - 1)) && !/[\p{L}\p{N}]/u.test(lower.charAt(end)))
        return [start, end];
    }
  }
  return null;
}

function checkIntents({ intents, region }: Chatbot): readonly LabFinding[] {
  const findings: LabFinding[] = [];
  if (intents.length < fewestIntents) {
    findings.push({ code: 'few-intents', severity: 'mend', values: { count: intents.length, goal: fewestIntents } });
  }
  const owner = new Map<string, string>();
  for (const { id, utterances } of intents) {
    const own = new Set(utterances.map((text) => normalise(text, region).join(' ')).filter((key) => key !== ''));
    const values = { text: id, count: own.size };
    if (own.size < fewestUtterances) {
      findings.push({ code: 'few-utterances', severity: 'mend', values: { ...values, goal: fewestUtterances } });
    } else if (own.size < goodUtterances) {
      findings.push({ code: 'more-utterances', severity: 'hint', values: { ...values, goal: goodUtterances } });
    }
    for (const key of own) {
      const other = owner.get(key);
      if (other !== undefined)
        findings.push({ code: 'same-sentence', severity: 'mend', values: { text: id, other, sentence: key } });
      else owner.set(key, id);
    }
  }
  return findings;
}

function checkGreeting({ intents }: Chatbot): readonly LabFinding[] {
  const greeting = intents.find(({ id }) => id === 'greeting');
  if (!greeting) return [{ code: 'no-greeting', severity: 'mend', values: {} }];
  if (/otomatis|\b(?:ro)?bot\b/i.test(greeting.reply)) return [];
  return [{ code: 'greeting-not-disclosed', severity: 'stop', values: { text: 'greeting' } }];
}

function checkFallback(fallback: string): readonly LabFinding[] {
  if (/\b(?:orang|petugas|admin|pemilik|hubungi|telepon)\b/i.test(fallback)) return [];
  return [{ code: 'fallback-without-person', severity: 'stop', values: { text: 'fallback' } }];
}
