export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252';

/** A file's text, or what the file is instead. */
export type DecodedText =
  | { readonly text: string; readonly encoding: Encoding }
  | { readonly text: undefined; readonly is: 'empty' | 'workbook' | 'binary' };

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, at) => bytes[at] === byte);

/**
 * Reads a text file whose encoding nobody stated, as spreadsheets write them.
 *
 * A byte order mark decides; else whatever is right UTF-8 is UTF-8; the rest is what Windows wrote before.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) return { text: undefined, is: 'empty' };
  if (startsWith(bytes, 0xff, 0xfe)) return { text: decode(bytes, 'utf-16le'), encoding: 'UTF-16' };
  if (startsWith(bytes, 0xfe, 0xff)) return { text: decode(bytes, 'utf-16be'), encoding: 'UTF-16' };
  // Excel's own files: a zip, or the compound file of before 2007.
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return { text: undefined, is: 'workbook' };
  if (bytes.includes(0)) return unmarkedUtf16(bytes);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch (error) {
    if (!(error instanceof TypeError) && (error as Error).name !== 'TypeError') throw error;
    if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return { text: decode(bytes, 'utf-8'), encoding: 'UTF-8' };
    return { text: windows1252(bytes), encoding: 'Windows-1252' };
  }
}

// Node 20 takes Windows-1252 for Latin-1, which has control characters where Windows has quotation marks and the euro.
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const windows1252 = (bytes: Uint8Array): string =>
  decode(bytes, 'latin1').replace(/[\u0080-\u009f]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign);

const decode = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes);

/** Without a mark, Latin letters in UTF-16 show by their zeros: every second byte and no other. */
function unmarkedUtf16(bytes: Uint8Array): DecodedText {
  const zeros = [0, 0];
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]! += 1;
  });
  const [even = 0, odd = 0] = zeros;
  const half = bytes.length / 2;
  if (odd > half * 0.7 && even === 0) return { text: decode(bytes, 'utf-16le'), encoding: 'UTF-16' };
  if (even > half * 0.7 && odd === 0) return { text: decode(bytes, 'utf-16be'), encoding: 'UTF-16' };
  return { text: undefined, is: 'binary' };
}
