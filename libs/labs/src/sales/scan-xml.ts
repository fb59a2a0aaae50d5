/** What a reader of XML hears: tags with their attributes still unread, and the text between them. */
export interface XmlListener {
  readonly open?: (name: string, attributes: string) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Made once each: a sheet has a million cells. */
const patterns = new Map<string, RegExp>();

/** Replaces the five named entities and numbered ones. A document's own entities are never expanded, so none can grow. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{2,4});/gi, (whole, entity: string) => {
    if (!entity.startsWith('#')) return named[entity] ?? whole;
    const code = entity.charAt(1) === 'x' ? parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** The value of one attribute of a tag. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const pattern = patterns.get(name) ?? new RegExp(`(?:^|\\s)(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  patterns.set(name, pattern);
  const found = pattern.exec(attributes);
  return found ? unescapeXml(found[1] ?? found[2] ?? '') : undefined;
}

/** Walks through the tags of an XML text once, without building a tree; names come without their prefix. */
export function scanXml(xml: string, { open, close, text }: XmlListener): void {
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    if (start < 0) return;
    if (start > at && text) text(unescapeXml(xml.slice(at, start)));
    if (xml.startsWith('<!--', start)) {
      at = after(xml, '-->', start);
    } else if (xml.startsWith('<![CDATA[', start)) {
      at = after(xml, ']]>', start);
      if (text) text(xml.slice(start + 9, at - 3));
    } else {
      at = after(xml, '>', start);
      const first = xml.charAt(start + 1);
      if (first === '/') close?.(bare(xml.slice(start + 2, at - 1).trim()));
      else if (first !== '?' && first !== '!') {
        const ends = xml.charAt(at - 2) === '/';
        const tag = xml.slice(start + 1, ends ? at - 2 : at - 1);
        const space = tag.search(/\s/);
        const name = bare(space < 0 ? tag : tag.slice(0, space));
        open?.(name, space < 0 ? '' : tag.slice(space));
        if (ends) close?.(name);
      }
    }
  }
}

function after(xml: string, sign: string, from: number): number {
  const found = xml.indexOf(sign, from);
  return found < 0 ? xml.length : found + sign.length;
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
