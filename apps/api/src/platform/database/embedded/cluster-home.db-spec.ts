import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findClusterHome, openClusterHome } from './cluster-home';
import { findServiceUser } from './service-user';

describe('the place of the cluster', () => {
  const user = findServiceUser();
  let root: string;
  let data: string;

  beforeEach(() => {
    root = mkdtempSync(join(realpathSync(tmpdir()), 'melekai-home-'));
    chmodSync(root, 0o755);
    data = join(root, 'melekai', '.data');
    mkdirSync(data, { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const open = (directory = data) =>
    openClusterHome(directory, user, { cache: join(root, 'cache'), state: join(root, 'state') });

  it('is the data directory, closed to everybody but the server', () => {
    const home = open();
    expect(home).toBe(join(data, 'postgres'));
    expect(statSync(home).mode & 0o777).toBe(0o700);
    expect(existsSync(join(data, 'where'))).toBe(false);
    expect(findClusterHome(data)).toBe(home);
  });

  it("below a home that root's service user cannot enter is the system's place, and `where` names it", () => {
    chmodSync(join(root, 'melekai'), 0o700);
    const home = open();

    if (!user) return expect(home).toBe(join(data, 'postgres'));
    expect(home).toMatch(new RegExp(`^${root}/state/melekai-[0-9a-f]{8}$`));
    expect(readFileSync(join(data, 'where'), 'utf8').trim()).toBe(home);
    expect(statSync(home)).toMatchObject({ uid: user.uid, gid: user.gid });
    expect(open()).toBe(home);
    expect(findClusterHome(data)).toBe(home);
  });

  it('goes along with a data directory that was moved, and refuses one that was copied', () => {
    chmodSync(join(root, 'melekai'), 0o700);
    const home = open();
    if (!user) return;

    cpSync(data, join(root, 'copy'), { recursive: true });
    expect(() => open(join(root, 'copy'))).toThrow(
      `${root}/copy is a copy of ${data}, and the database in ${home} belongs to that`,
    );

    renameSync(data, join(root, 'moved'));
    expect(open(join(root, 'moved'))).toBe(home);
  });

  it('says so when the named place is empty', () => {
    chmodSync(join(root, 'melekai'), 0o700);
    const home = open();
    if (!user) return;

    rmSync(home, { recursive: true });
    expect(() => open()).toThrow(`${data}/where names ${home}, but there is no database there.`);
  });
});
