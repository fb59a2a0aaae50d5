import { mask } from '@labs/masking';
import type { Door, DoorAnswer, LabFinding } from '../door';
import { readJson } from '../file';
import { channelIds, goalIds, isChannel, isGoal } from './channels';
import { checkCopy, copyEngine } from './check-copy';
import { readCard, readPrompt, resultOf } from './copy-work';
import { draftsOf } from './drafts';
import { checkPrompt, promptText, racikOf, type Prompt } from './racik-of-prompt';

const refused = (finding: LabFinding): DoorAnswer => ({ result: null, questions: [], findings: [finding] });

/** Sixteen times the longest text the lab takes. */
const largestFile = 65_536;

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/**
 * `npm run lab -- copy FILE.json [--channel wa-status] [--goal order] [--name NAME]…` with
 * `{card: {product, price, …}, channel?, goal?, occasion?, prompt?, draft?, text?}` prints findings with their places, measures,
 * the prompt masked with its ingredients, and three drafts; a whole work (`{engine: "copy@1", …}`) also its result.
 */
export const copyDoor: Door = (file, flags) => {
  const read = readJson(file, largestFile);
  if ('trouble' in read) return refused(read.trouble);
  const given = read.json;
  const card = readCard(given['card']);
  if (card === null) return refused({ code: 'card-unreadable', severity: 'stop', values: {} });
  const channel = flags.get('channel')?.[0] ?? given['channel'];
  const goal = flags.get('goal')?.[0] ?? given['goal'] ?? 'order';
  const names = flags.get('name') ?? [];
  const questions = [
    ...(isChannel(channel) ? [] : [{ id: 'channel', options: channelIds, values: {} }]),
    ...(isGoal(goal) ? [] : [{ id: 'goal', options: goalIds, values: {} }]),
  ];
  if (!isChannel(channel) || !isGoal(goal)) return { result: null, questions, findings: [] };

  const prompt: Prompt | null =
    typeof given['prompt'] === 'string' ? { kind: 'free', text: given['prompt'] } : readPrompt(given['prompt']);
  const { findings, measures } = checkCopy({
    card,
    channel,
    text: textOf(given['text']),
    draft: textOf(given['draft']),
  });
  const work = given['engine'] === undefined ? null : resultOf({ ...given, channel, goal });
  return {
    result: {
      engine: copyEngine,
      measures,
      prompt: prompt && { masked: mask(promptText(prompt), { names }).text, racik: racikOf(prompt) },
      drafts: draftsOf(card, channel, goal, textOf(given['occasion'])),
      ...(work && {
        summary: {
          basisPoints: work.basisPoints,
          shown: work.shown,
          mended: work.mended,
          racik: work.racik,
          errorFound: work.errorFound,
        },
      }),
    },
    questions,
    findings: [
      ...findings,
      ...(prompt ? checkPrompt(prompt, names).map((finding) => ({ ...finding, code: `prompt-${finding.code}` })) : []),
    ],
  };
};
