import { wordsOf } from './clean-text';

const offset = 0x811c9dc5;
const prime = 0x01000193;

/**
 * A customer's mark: the same person gives the same mark on this phone, and without the phone's own salt nobody can
 * find out whose it is by trying names. Two FNV-1a sums of 32 bits, the second over the first.
 */
export function hideCustomer(customer: string, salt: string): string {
  const text = `${salt}|${knownAs(customer)}|${salt}`;
  const first = sumOf(text, offset);
  return hex(first) + hex(sumOf(text, (first ^ offset) >>> 0));
}

/** Phone numbers count as one however they begin; names without capitals and signs. */
function knownAs(customer: string): string {
  const digits = customer.replace(/[^\d]/g, '');
  return digits.length >= 9 && digits.length > customer.length / 2 ? digits.replace(/^(62|0)+/, '') : wordsOf(customer);
}

function sumOf(text: string, start: number): number {
  let sum = start;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    sum = Math.imul(sum ^ (code & 0xff), prime);
    sum = Math.imul(sum ^ (code >>> 8), prime);
  }
  return sum >>> 0;
}

function hex(sum: number): string {
  return sum.toString(16).padStart(8, '0');
}
