import { createHash, randomBytes, randomInt } from 'node:crypto';

/** 32 random bytes as text: a session's or a token's secret, which only its holder keeps. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is stored in place of a secret. */
export const digest = (secret: string): Buffer => createHash('sha256').update(secret).digest();

// Without 0 O 1 I L: the code is read out and copied by hand.
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A one-time code that can be read out: eight letters and digits without look-alikes. */
export const newCode = (): string => Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('');

/** A code as somebody typed it, in the form in which it was made. */
export const readCode = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '');

/** In two groups, as it is printed. */
export const spellCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;
