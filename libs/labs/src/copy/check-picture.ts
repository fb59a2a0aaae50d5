import type { LabFinding } from '../door';

/** What is known of a picture without looking into it: its size in pixels, and the answer to "gambar buatan AI?". */
export interface PictureFacts {
  readonly width: number;
  readonly height: number;
  readonly madeByAi: 'no' | 'partly' | 'yes' | null;
}

const leastSide = 600;

/** A picture needs 600 pixels on its shorter side, and the question whether an AI made it an answer. */
export function checkPicture(picture: PictureFacts): LabFinding[] {
  const shorter = Math.min(picture.width, picture.height);
  return [
    ...(shorter < leastSide
      ? [{ code: 'picture-small', severity: 'mend' as const, values: { found: shorter, least: leastSide } }]
      : []),
    ...(picture.madeByAi === null ? [{ code: 'picture-question', severity: 'mend' as const, values: {} }] : []),
  ];
}
