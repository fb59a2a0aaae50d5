import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Chunk = {
  readonly file: string;
  readonly name?: string;
  readonly css?: readonly string[];
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
};

/** What the build left for the browser, and the commit it was made from. In tests there may be none: pages then come without a stylesheet. */
export class Build {
  readonly commit: string;
  /** Addresses of the stylesheets that every page links. */
  readonly stylesheets: readonly string[];
  private readonly chunks: Readonly<Record<string, Chunk>>;

  constructor(readonly directory: string) {
    this.commit = process.env.GIT_COMMIT ?? (readText(join(directory, '..', 'commit.txt')).trim() || 'unknown');
    const manifest = readText(join(directory, '.vite', 'manifest.json'));
    this.chunks = manifest ? (JSON.parse(manifest) as Record<string, Chunk>) : {};
    this.stylesheets = stylesheetsIn(this.chunks);
  }

  /** Addresses of the scripts that chunks of these names bring with them; none for a name that the build does not know. */
  scriptsOf(names: readonly string[]): readonly string[] {
    const found = new Set<string>();
    const add = (key: string): void => {
      const chunk = this.chunks[key];
      if (!chunk || found.has(chunk.file)) return;
      found.add(chunk.file);
      chunk.imports?.forEach(add);
    };
    for (const [key, { name = '', file }] of Object.entries(this.chunks))
      if (names.includes(name) && file.endsWith('.js')) add(key);
    return [...found].map((file) => `/${file}`);
  }

  /** What stands in the file at this address; nothing where there is none. */
  textOf(address: string): string {
    return address ? readText(join(this.directory, address)) : '';
  }

  /** The web application's shell, or undefined when it was not built. */
  get shell(): string | undefined {
    return readText(join(this.directory, 'app.html')) || undefined;
  }
}

/** The design system's own stylesheet where it is built by itself; else what the application's first chunk brings. */
function stylesheetsIn(manifest: Readonly<Record<string, Chunk>>): string[] {
  const chunks = Object.entries(manifest);
  const own = chunks.find(([source]) => source.endsWith('libs/ui/src/styles/index.css'));
  if (own) return [`/${own[1].file}`];
  const css = chunks.filter(([, chunk]) => chunk.isEntry).flatMap(([, chunk]) => chunk.css ?? []);
  return [...new Set(css)].map((file) => `/${file}`);
}

const readText = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');
