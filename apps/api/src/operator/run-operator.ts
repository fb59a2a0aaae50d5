import { parseArgs } from 'node:util';
import { CannotStart, readConfig, type Config } from '@api/platform/config';
import { findRunningEmbedded, openDatabase, servingUrl } from '@api/platform/database';
import { backUp, restore } from './back-up';
import { verbs, type Verb } from './verbs';

const help = `npm run admin -- <verb> [--option value …]

  create-agency  --slug --name --zone WIB|WITA|WIT [--region] [--privacy-contact]
  create-admin   --agency --login --name [--roles agency_owner,cohort_manager,…]   (asks for the password in PASSWORD)
  import         --agency --as <login> [--content content] [--root curricula/<slug> or instruments/<slug>]  makes a draft, never a version
  export         --agency --version <number> --to <folder> [--instrument <slug>]   the same files, byte for byte
  rebuild        --agency   recomputes progress and levels from the ledger and prints what differed
  backup         --to <folder>      a cold copy of the embedded database and the files; stop the platform first
  restore        --from <folder>    into an empty DATA_DIR
`;

/** The operator's command line: one verb, checked options, one clear line when something stands in the way. */
export async function runOperator(argv: readonly string[]): Promise<void> {
  const [name = 'help', ...rest] = argv;
  try {
    const config = readConfig(process.env);
    const options = readOptions(rest);
    if (name === 'backup') return say(await backUp(config, need(options, 'to')));
    if (name === 'restore') return say(await restore(config, need(options, 'from')));
    const verb = verbs[name];
    if (!verb) {
      console.log(help);
      process.exitCode = name === 'help' ? 0 : 1;
      return;
    }
    say(
      await withDatabase(config, (urls) =>
        verb({ ...urls, config, option: (key) => options[key], need: (key) => need(options, key) }),
      ),
    );
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

const say = (line: string): void => console.log(line);

function readOptions(rest: readonly string[]): Record<string, string> {
  try {
    const names = [
      'slug',
      'name',
      'zone',
      'region',
      'privacy-contact',
      'agency',
      'login',
      'roles',
      'as',
      'content',
      'root',
      'version',
      'to',
      'from',
    ];
    const { values } = parseArgs({
      args: [...rest],
      options: Object.fromEntries(names.map((key) => [key, { type: 'string' as const }])),
    });
    return values as Record<string, string>;
  } catch (error) {
    throw new CannotStart(error instanceof Error ? error.message : String(error));
  }
}

function need(options: Readonly<Record<string, string>>, key: string): string {
  const value = options[key];
  if (value === undefined || value === '')
    throw new CannotStart(`--${key} is missing. npm run admin -- help lists the options.`);
  return value;
}

type Urls = { readonly ownerUrl: string; readonly appUrl: string };

/** Works beside a platform that is running, or opens the database for as long as the verb takes. */
async function withDatabase(config: Config, work: (urls: Urls) => Promise<string>): Promise<string> {
  const running = config.databaseUrl ?? findRunningEmbedded(config.dataDir);
  if (running) return work({ ownerUrl: running, appUrl: servingUrl(running) });
  const database = await openDatabase(config, () => undefined);
  try {
    return await work(database);
  } finally {
    await database.stop();
  }
}

export type { Verb };
