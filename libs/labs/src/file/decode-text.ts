import { alternatesWithNought, startsUtf16 } from './file-kind';

export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16';

/** Turns the bytes of a text into letters: UTF-16 by its mark, UTF-8 where it is valid, otherwise Windows-1252 as old Excel writes it. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly readAs: Encoding } {
  if (startsUtf16(bytes)) {
    return { text: new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes), readAs: 'utf-16' };
  }
  if (alternatesWithNought(bytes)) return { text: new TextDecoder('utf-16le').decode(bytes), readAs: 'utf-16' };
  const text = new TextDecoder('utf-8').decode(bytes);
  // The mark for letters that couldn't be read: the bytes were no UTF-8.
  if (!text.includes('\ufffd')) return { text, readAs: 'utf-8' };
  return { text: new TextDecoder('windows-1252').decode(bytes), readAs: 'windows-1252' };
}
