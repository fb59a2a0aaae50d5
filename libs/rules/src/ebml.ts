/** One element of a Matroska file: its name, and where what it holds begins and ends. `end` is null where its length was not known. */
export type EbmlElement = { readonly id: number; readonly from: number; readonly end: number | null };

/** The element that begins at `at`, or null where none does: cut off, or longer than what is there. */
export function elementAt(bytes: Uint8Array, at: number): EbmlElement | null {
  const idLength = lengthOfNumber(bytes[at], 4);
  if (idLength === 0 || at + idLength > bytes.length) return null;
  const sizeAt = at + idLength;
  const sizeLength = lengthOfNumber(bytes[sizeAt], 8);
  if (sizeLength === 0 || sizeAt + sizeLength > bytes.length) return null;
  const from = sizeAt + sizeLength;
  const id = readUint(bytes, at, sizeAt);
  // The first bit that is set tells the length and is no part of the size.
  const marked = (bytes[sizeAt] ?? 0) - (0x100 >> sizeLength);
  const size = marked * 256 ** (sizeLength - 1) + readUint(bytes, sizeAt + 1, from);
  if (size >= 2 ** (7 * sizeLength) - 1) return { id, from, end: null };
  return from + size > bytes.length ? null : { id, from, end: from + size };
}

/** The elements that follow one another between two places, or null where they do not fill it to the byte. */
export function elementsIn(bytes: Uint8Array, from: number, end: number): EbmlElement[] | null {
  const found: EbmlElement[] = [];
  for (let at = from; at < end;) {
    const element = elementAt(bytes, at);
    if (!element || element.end === null || element.end > end) return null;
    found.push(element);
    at = element.end;
  }
  return found;
}

/** A whole number of up to seven bytes, the first byte the highest. */
export function readUint(bytes: Uint8Array, from: number, end: number): number {
  let value = 0;
  for (let at = from; at < end; at += 1) value = value * 256 + (bytes[at] ?? 0);
  return value;
}

/** The first byte says how many follow; 0 where it says nothing that is allowed here. */
function lengthOfNumber(first: number | undefined, most: number): number {
  for (let length = 1; length <= most; length += 1) if ((first ?? 0) & (0x100 >> length)) return length;
  return 0;
}
