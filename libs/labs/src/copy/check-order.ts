import type { LabFinding } from '../door';
import type { Channel } from './channels';
import { factOf, type FactCard } from './fact-card';

const ways =
  /(?<![\p{L}\p{N}])(?:(?:di|me)?pesan(?:lah|an)?|chat|order|klik|wa|whatsapp|dm|hubungi|telepon|telp|datang(?: ke)?|mampir|kunjungi|checkout|keranjang|balas|ketik|tulis|japri|inbox|reservasi|booking|daftar)(?![\p{L}\p{N}])|wa\.me\/|https?:\/\/|(?:\+62|62|0)8\d{2}[ .-]?\d{3}/iu;
const phone = /(?:\+?62|0)[ -]?8[\d .-]{7,15}\d/gu;
const local = (written: string) => written.replace(/\D/g, '').replace(/^62/, '0');

/** Whether a reader learns how to order, and a number to call is the card's. */
export function checkOrder(text: string, card: FactCard, channel: Channel): LabFinding[] {
  const known = Array.from(factOf(card, 'order').matchAll(phone), ([written]) => local(written));
  const strange =
    known.length === 0 ? [] : Array.from(text.matchAll(phone)).filter(([written]) => !known.includes(local(written)));
  const differs = strange.map((match): LabFinding => ({
    code: 'fact-differs',
    severity: 'mend',
    values: { found: match[0], fact: 'order', card: factOf(card, 'order') },
    at: [match.index, match.index + match[0].length],
  }));
  if (differs.length > 0) return differs;
  if (ways.test(text)) return [{ code: 'order-right', severity: 'good', values: {} }];
  return channel.takesOrders
    ? []
    : [{ code: 'order-missing', severity: 'mend', values: { card: factOf(card, 'order') } }];
}
