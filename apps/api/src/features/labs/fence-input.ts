import { randomBytes } from 'node:crypto';

/**
 * What a person typed, as the message in which it goes to a model: one line of JSON between two lines that nobody could foresee.
 *
 * Line breaks and quotes are escaped by JSON, so the text can neither end its line nor its field; the fence is drawn when the text is there.
 */
export function fenceInput(input: unknown, draw: () => string = drawFence): string {
  const data = withoutMarks(JSON.stringify(input));
  let fence = draw();
  while (data.includes(fence)) fence = draw();
  return `Data di antara dua baris ${fence}:\n${fence}\n${data}\n${fence}`;
}

const drawFence = () => `BATAS-${randomBytes(12).toString('hex')}`;

/** Some models take `<|im_start|>`, `</s>` or `[INST]` for the mark of a role wherever it stands; escaped it is a text like any other. */
const withoutMarks = (json: string) =>
  json
    .replace(/</g, '\\u003c')
    .replace(/\[(?=\/?INST)/gi, '\\u005b')
    .replace(/[\u2028\u2029]/g, (letter) => (letter === '\u2028' ? '\\u2028' : '\\u2029'));
