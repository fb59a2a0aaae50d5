import type { Finding } from '../shape/finding';
import { notATurn } from './prose-problems';

/** What one speaker says. A customer's words come in on one side of the screen, the shop's go out on the other. */
export type ChatTurn = {
  readonly speaker: string;
  readonly text: string;
  readonly line: number;
  readonly side: 'in' | 'out';
};

const shops = ['Toko', 'Shop'];

/** Reads the turns of a `:::chat` box; `boxLine` is the line on which the box opens. */
export function parseChat(
  file: string,
  lines: readonly string[],
  boxLine: number,
): { turns: ChatTurn[]; findings: Finding[] } {
  const spoken: { speaker: string; text: string; line: number }[] = [];
  const findings: Finding[] = [];

  lines.forEach((text, index) => {
    const line = boxLine + index + 1;
    const [, speaker, words] = /^- ([^:]{1,30}):\s+(\S.*)$/.exec(text) ?? [];
    const last = spoken.at(-1);
    if (speaker !== undefined && words !== undefined)
      spoken.push({ speaker: speaker.trim(), text: words.trim(), line });
    else if (last !== undefined && /^ {2,}\S/.test(text)) last.text += `\n${text.trim()}`;
    else if (text.trim() !== '') findings.push(notATurn({ file, line }));
  });
  if (spoken.length === 0) findings.push(notATurn({ file, line: boxLine }));

  // Where the shop does not speak (a family, or a person and an AI), whoever speaks first stands for the other side.
  const withShop = spoken.some(({ speaker }) => shops.includes(speaker));
  const turns = spoken.map((turn): ChatTurn => {
    const comesIn = withShop ? !shops.includes(turn.speaker) : turn.speaker === spoken[0]?.speaker;
    return { ...turn, side: comesIn ? 'in' : 'out' };
  });
  return { turns, findings };
}
