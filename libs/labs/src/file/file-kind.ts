/** What a file truly is, whatever its name says. */
export type FileKind = 'text' | 'archive' | 'old-office' | 'locked-office' | 'pdf' | 'picture' | 'web-page' | 'binary';

const starts: readonly (readonly [readonly number[], FileKind])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'archive'],
  [[0x50, 0x4b, 0x05, 0x06], 'archive'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x89, 0x50, 0x4e, 0x47], 'picture'],
  [[0xff, 0xd8, 0xff], 'picture'],
  [[0x47, 0x49, 0x46, 0x38], 'picture'],
  [[0x52, 0x49, 0x46, 0x46], 'picture'],
  [[0x42, 0x4d], 'picture'],
];
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const lookedAt = 4_096;

/** Tells the kind of a file by its first bytes. A workbook with a password is an OLE file that holds an `EncryptedPackage`. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (beginsWith(bytes, ole)) return holdsWide(bytes, 'EncryptedPackage') ? 'locked-office' : 'old-office';
  const known = starts.find(([start]) => beginsWith(bytes, start));
  // "BM" and "RIFF" may also begin a text: only with bytes that no text has they are a picture.
  if (known && (known[0][0]! > 0x7f || known[1] === 'archive' || known[1] === 'pdf' || isBinary(bytes)))
    return known[1];
  if (startsUtf16(bytes)) return 'text';
  if (isBinary(bytes)) return alternatesWithNought(bytes) ? 'text' : 'binary';
  const opening = asciiOf(bytes.subarray(0, 300)).trimStart().toLowerCase();
  return /^(<!doctype html|<html|<table|<\?xml)/.test(opening) ? 'web-page' : 'text';
}

/** Whether a text begins with the mark of UTF-16, in either order of its bytes. */
export function startsUtf16(bytes: Uint8Array): boolean {
  return beginsWith(bytes, [0xff, 0xfe]) || beginsWith(bytes, [0xfe, 0xff]);
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return bytes.length >= start.length && start.every((byte, i) => bytes[i] === byte);
}

function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, lookedAt).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
}

/** Latin text in UTF-16 without its mark has a nought at every second byte. */
export function alternatesWithNought(bytes: Uint8Array): boolean {
  const looked = bytes.subarray(0, 200);
  let noughts = 0;
  for (let i = 1; i < looked.length; i += 2) if (looked[i] === 0 && looked[i - 1] !== 0) noughts += 1;
  return looked.length > 3 && noughts * 2 >= looked.length * 0.9;
}

function holdsWide(bytes: Uint8Array, word: string): boolean {
  const letters = [...word].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let i = bytes.indexOf(letters[0]!); i >= 0; i = bytes.indexOf(letters[0]!, i + 1)) {
    if (letters.every((byte, j) => bytes[i + j] === byte)) return true;
  }
  return false;
}

function asciiOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
