import { CannotStart } from './cannot-start';
import { environment, type Environment } from './environment';

/** What the operator decided, checked once at start and read-only from then on. */
export type Config = Readonly<ReturnType<typeof toConfig>>;

/** What the environment says; the first wrong value stops the start with one line that names it. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  // An empty value is what `.env` files and compose write for "not set".
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const read = environment.safeParse(set);
  if (!read.success) {
    const [wrong] = read.error.issues;
    throw new CannotStart(`${String(wrong?.path[0])} is not usable: it takes ${wrong?.message ?? 'another value'}.`);
  }
  return toConfig(read.data);
}

function toConfig(given: Environment) {
  return {
    port: given.PORT,
    host: given.HOST,
    dataDir: given.DATA_DIR,
    databaseUrl: given.DATABASE_URL,
    publicUrl: given.PUBLIC_URL,
    // Made-up people never mix with a real agency's: a database of one's own gets the demo only when asked for.
    demo: given.DEMO ?? given.DATABASE_URL === undefined,
    fixedTime: given.CLOCK,
    smtpUrl: given.SMTP_URL,
    s3: together(given, {
      endpoint: 'S3_ENDPOINT',
      bucket: 'S3_BUCKET',
      accessKeyId: 'S3_ACCESS_KEY_ID',
      secretAccessKey: 'S3_SECRET_ACCESS_KEY',
    }),
    s3Region: given.S3_REGION,
    // A model on one's own machine asks for no key.
    llm: together(given, { baseUrl: 'LLM_BASE_URL', model: 'LLM_MODEL' }),
    llmApiKey: given.LLM_API_KEY,
    whatsapp: together(given, { baseUrl: 'WHATSAPP_BASE_URL', token: 'WHATSAPP_TOKEN', sender: 'WHATSAPP_SENDER' }),
    oidc: together(given, { issuer: 'OIDC_ISSUER', clientId: 'OIDC_CLIENT_ID', clientSecret: 'OIDC_CLIENT_SECRET' }),
  };
}

type Name = { [K in keyof Environment]-?: NonNullable<Environment[K]> extends string ? K : never }[keyof Environment];

/** Variables that mean something only together: all of them, or none. */
function together<Group extends Record<string, Name>>(
  given: Environment,
  group: Group,
): { [K in keyof Group]: string } | undefined {
  const names = Object.values(group);
  const missing = names.filter((name) => given[name] === undefined);
  if (missing.length === names.length) return undefined;
  if (missing.length > 0) {
    const present = names.filter((name) => !missing.includes(name));
    throw new CannotStart(`${missing.join(', ')} must be set too: ${present.join(', ')} came without.`);
  }
  return Object.fromEntries(Object.entries(group).map(([key, name]) => [key, given[name]])) as {
    [K in keyof Group]: string;
  };
}
