import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBinaries, installedServer } from './binaries';
import { findServiceUser } from './service-user';

// A server that starts only with its library, as the real one does: sixty megabytes less to copy.
const program = `#!/bin/sh
[ -e "$(dirname "$0")/../lib/libicu.so" ] && echo "postgres (PostgreSQL) 18.4"
`;

describe('findBinaries', () => {
  const user = findServiceUser();
  let directory: string;
  let native: string;
  let cache: string;
  let link: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'melekai-binaries-'));
    chmodSync(directory, 0o755);
    native = join(directory, 'home', 'native');
    cache = join(directory, 'cache');
    link = join(native, 'lib', 'libicu.so');
    for (const name of ['bin', 'lib']) mkdirSync(join(native, name), { recursive: true });
    writeFileSync(join(native, 'bin', 'postgres'), program, { mode: 0o755 });
    writeFileSync(join(native, 'lib', 'libicu.so.60'), '');
    symlinkSync('libicu.so.60', link);
    const links = [{ source: 'native/lib/libicu.so.60', target: 'native/lib/libicu.so' }];
    writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(links));
  });
  afterEach(() => {
    chmodSync(join(native, 'lib'), 0o755);
    rmSync(directory, { recursive: true });
  });

  const find = () => findBinaries(user, cache, { native, version: '18-test' });
  const inPlace = () => ({ directory: join(native, 'bin'), major: 18 });

  it('knows the server that npm installed', () => {
    expect(existsSync(join(installedServer().native, 'bin', 'postgres'))).toBe(true);
  });

  it('runs the installed server where it is', () => {
    expect(find()).toEqual(inPlace());
    expect(existsSync(cache)).toBe(false);
  });

  it('makes the links that an install without scripts left out', () => {
    unlinkSync(link);
    expect(find()).toEqual(inPlace());
  });

  it('copies the server once when its user cannot use it in place', () => {
    // Root's service user is kept out by a closed home; anybody else by an install that is not theirs to mend.
    if (user) chmodSync(join(directory, 'home'), 0o700);
    else {
      unlinkSync(link);
      chmodSync(join(native, 'lib'), 0o555);
    }
    const copied = { directory: join(cache, 'postgres-18-test', 'native', 'bin'), major: 18 };

    expect(find()).toEqual(copied);
    rmSync(join(native, 'bin'), { recursive: true });
    expect(find()).toEqual(copied);
  });

  it('says so when the server does not run at all', () => {
    writeFileSync(join(native, 'bin', 'postgres'), '#!/bin/sh\nexit 127\n');
    expect(find).toThrow('The embedded PostgreSQL does not run on this machine');
  });
});
