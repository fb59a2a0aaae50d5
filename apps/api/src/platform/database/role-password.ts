import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';

/** The password of a role below another, so that many nodes agree on it without telling each other. */
export const derivePassword = (password: string, role: string): string =>
  createHmac('sha256', password).update(role).digest('hex');

/** What PostgreSQL stores for a password (RFC 5803): sent in its place, so that the password itself reaches no server's log. */
export function scramVerifier(password: string): string {
  const salt = randomBytes(16);
  const iterations = 4096;
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const keyed = (words: string) => createHmac('sha256', salted).update(words).digest();
  const storedKey = createHash('sha256').update(keyed('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${keyed('Server Key').toString('base64')}`;
}
