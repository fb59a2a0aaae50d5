import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** The three columns a login may stand in; exactly one is set. */
export type Login = { readonly phone?: string; readonly email?: string; readonly userName?: string };

/** A phone number as it is stored (E.164), or undefined when it is none: 0812…, 62812… and +62812… are the same. */
export function toPhone(typed: string): string | undefined {
  const text = typed.normalize('NFKC').replace(/[^\d+]/g, '');
  // Numbers are copied out of WhatsApp without the plus.
  const number = parsePhoneNumberFromString(text.startsWith('62') ? `+${text}` : text, 'ID');
  return number?.isPossible() && /^\+[1-9]\d{7,14}$/.test(number.number) ? number.number : undefined;
}

/** What somebody typed to sign in, as it is stored: phone number, e-mail or user name. */
export function readLogin(typed: string): Login {
  const text = typed.normalize('NFKC').trim().toLowerCase();
  if (text.includes('@')) return { email: text };
  const phone = /^[+(\d][\d\s().+-]*$/.test(text) ? toPhone(text) : undefined;
  return phone ? { phone } : { userName: text };
}

/** The login as one word, in the form in which accounts are found and failures are counted. */
export function normalLogin(typed: string): string {
  const login = readLogin(typed);
  return login.phone ?? login.email ?? login.userName ?? '';
}
