import { chmodSync, cpSync, mkdtempSync, readdirSync, rmSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBinaries, installedServer } from './binaries';
import { findServiceUser } from './service-user';

describe('findBinaries', () => {
  const user = findServiceUser();
  let directory: string;
  let native: string;
  let cache: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'melekai-binaries-'));
    chmodSync(directory, 0o755);
    native = join(directory, 'home', 'native');
    cache = join(directory, 'cache');
    cpSync(installedServer().native, native, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith('.a'),
    });
  });
  afterEach(() => {
    chmodSync(join(native, 'lib'), 0o755);
    rmSync(directory, { recursive: true });
  });

  const find = () => findBinaries(user, cache, { native, version: '18-test' });
  const dropLinks = () =>
    readdirSync(join(native, 'lib'), { withFileTypes: true })
      .filter((entry) => entry.isSymbolicLink())
      .map((entry) => join(native, 'lib', entry.name))
      .forEach(unlinkSync);

  it('runs the installed server where it is', () => {
    expect(find()).toEqual({ directory: join(native, 'bin'), major: 18 });
  });

  it('makes the links that an install without scripts left out', () => {
    dropLinks();
    expect(find()).toEqual({ directory: join(native, 'bin'), major: 18 });
  });

  it('copies the server once when its user cannot use it in place', () => {
    // Root's service user is kept out by a closed home; anybody else by an install that is not his to mend.
    if (user) chmodSync(join(directory, 'home'), 0o700);
    else {
      dropLinks();
      chmodSync(join(native, 'lib'), 0o555);
    }
    const copied = { directory: join(cache, 'postgres-18-test', 'native', 'bin'), major: 18 };

    expect(find()).toEqual(copied);
    rmSync(join(native, 'bin'), { recursive: true });
    expect(find()).toEqual(copied);
  });
});
