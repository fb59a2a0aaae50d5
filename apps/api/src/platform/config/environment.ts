import { resolve } from 'node:path';
import { z } from 'zod';

const words = z.string().min(1);
const webAddress = z.url({ protocol: /^https?$/, error: 'a web address such as https://belajar.example.go.id' });
const onOrOff = z
  .enum(['on', 'off', 'true', 'false', '1', '0'], { error: 'on or off' })
  .transform((word) => ['on', 'true', '1'].includes(word));
const port = z.string().transform(Number).pipe(z.int().min(0).max(65535)).catch(Number.NaN);

// The serving role's password follows from this one, so there has to be one.
const postgresAddress = z
  .string()
  .refine(hasUserAndPassword, { error: 'postgresql://user:password@host:5432/database, with user and password' });

/** The environment variables that the application knows, each with the sentence that says what it takes. */
export const environment = z.object({
  PORT: port.refine(Number.isInteger, { error: 'a number from 0 to 65535' }).default(3000),
  HOST: words.default('127.0.0.1'),
  DATA_DIR: words.transform((path) => resolve(path)).default(resolve('.data')),
  DATABASE_URL: postgresAddress.optional(),
  PUBLIC_URL: webAddress.transform((url) => url.replace(/\/+$/, '')).optional(),
  DEMO: onOrOff.optional(),
  CLOCK: z.iso
    .datetime({ offset: true, error: 'a moment such as 2026-11-02T08:00:00+07:00 (tests only)' })
    .transform((moment) => new Date(moment))
    .optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'smtp://user:password@host:587' }).optional(),
  S3_ENDPOINT: webAddress.transform((url) => url.replace(/\/+$/, '')).optional(),
  S3_REGION: words.default('us-east-1'),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, { error: 'the name of a bucket such as melekai-files' })
    .optional(),
  S3_ACCESS_KEY_ID: words.optional(),
  S3_SECRET_ACCESS_KEY: words.optional(),
  LLM_BASE_URL: webAddress.optional(),
  LLM_API_KEY: words.optional(),
  LLM_MODEL: words.optional(),
  WHATSAPP_BASE_URL: webAddress.optional(),
  WHATSAPP_TOKEN: words.optional(),
  WHATSAPP_SENDER: z
    .string()
    .regex(/^\+[1-9]\d{7,14}$/, { error: 'a telephone number such as +6281234567890' })
    .optional(),
  OIDC_ISSUER: webAddress.optional(),
  OIDC_CLIENT_ID: words.optional(),
  OIDC_CLIENT_SECRET: words.optional(),
});

export type Environment = z.infer<typeof environment>;

function hasUserAndPassword(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return ['postgres:', 'postgresql:'].includes(protocol) && username !== '' && password !== '';
}
