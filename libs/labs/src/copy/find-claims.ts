import type { LabFinding } from '../door';
import { claims, denials, falseDenials, type ClaimKind } from './claims';
import { factOf, type FactCard } from './fact-card';
import { meets, placesOf, wholeWord } from './find-words';
import { lead } from './text-parts';

const patterns = claims.map((claim) => ({ ...claim, pattern: wholeWord(claim.words) }));
const denial = new RegExp(
  `(?<![\\p{L}])(?:${denials.join('|')})[ -](?!(?:${falseDenials.join('|')})(?![\\p{L}]))(?:\\p{L}+[ ]){0,2}$`,
  'iu',
);
const addressBefore =
  /(?:jl|jln|jalan|gg|gang|blok|rt|rw|meja|rumah|kamar|lantai|antrean|pesanan|undian)\.?[ ][^,;!?]{0,30}$/iu;
const halalNumber = /ID\d{10,20}/iu;
const permitNumber = /(?:(?:MD|ML|TR|TI|SD)[ .]?)?\d[\d .-]{8,24}\d/u;

/** Whether the card or the text itself shows the number that a certificate has. */
function isProven(kind: ClaimKind, card: FactCard, text: string): boolean {
  if (kind === 'halal')
    return /\d{6}/u.test(factOf(card, 'halal').replace(/\D/g, '')) && noStrangeNumber(card, 'halal', text);
  return /\d{6}/u.test(factOf(card, 'permit').replace(/\D/g, '')) && noStrangeNumber(card, 'permit', text);
}

/** A certificate's number in the text is the card's. */
function noStrangeNumber(card: FactCard, field: 'halal' | 'permit', text: string): boolean {
  const near = field === 'halal' ? /halal/iu : /bpom|p-?irt/iu;
  const at = text.search(near);
  const shown = (field === 'halal' ? halalNumber : permitNumber).exec(text.slice(Math.max(0, at), at + 60));
  return shown === null || factOf(card, field).replace(/\D/g, '').includes(shown[0].replace(/\D/g, ''));
}

/** Claims a shop had better not make, or not without proof. A denied claim ("bukan obat") is none. */
export function findClaims(text: string, card: FactCard): LabFinding[] {
  const found: LabFinding[] = [];
  const facts = `${factOf(card, 'product')}\n${factOf(card, 'ingredients')}\n${factOf(card, 'flavours')}`.toLowerCase();
  for (const { kind, severity, pattern } of patterns) {
    for (const at of placesOf(text, pattern)) {
      const word = text.slice(at[0], at[1]);
      const before = lead(text, at[0]);
      if (denial.test(before) || found.some((other) => other.at && meets(other.at, at))) continue;
      if (
        kind === 'superlative' &&
        /\d|satu$/iu.test(word) &&
        addressBefore.test(text.slice(Math.max(0, at[0] - 40), at[0]))
      )
        continue;
      if (kind === 'exaggeration' && facts.includes(word.toLowerCase())) continue;
      if (kind === 'halal' || kind === 'permit') {
        const code = isProven(kind, card, text)
          ? undefined
          : factOf(card, kind) === ''
            ? 'certificate-missing'
            : 'certificate-differs';
        if (code !== undefined)
          found.push({ code, severity, values: { word, certificate: kind, card: factOf(card, kind) }, at });
        continue;
      }
      if (kind === 'proof' && factOf(card, 'ingredients').toLowerCase().includes(word.toLowerCase())) continue;
      found.push({ code: `claim-${kind}`, severity, values: { word }, at });
    }
  }
  return found;
}
