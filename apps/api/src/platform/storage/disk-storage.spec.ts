import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiskStorage } from './disk-storage';

const agency = '0193a000-0000-7000-8000-0000000000a1';
const neighbour = agency.replace('a1', 'a2');
const digest = 'a'.repeat(64);
let directory: string;
let storage: DiskStorage;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'melekai-files-'));
  storage = new DiskStorage(directory);
});
afterEach(() => rm(directory, { recursive: true }));

describe('DiskStorage', () => {
  it('gives back what it was given, for that agency only', async () => {
    await storage.put(agency, digest, Buffer.from('foto'), 'image/jpeg');
    expect(await storage.read(agency, digest)).toEqual(Buffer.from('foto'));
    expect(await storage.read(neighbour, digest)).toBeNull();
    expect(await storage.read(agency, 'b'.repeat(64))).toBeNull();
  });

  it('takes the same bytes again, also from several at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => storage.put(agency, digest, Buffer.from('foto'), 'image/jpeg')));
    expect(await readdir(join(directory, agency))).toEqual([digest]);
    expect(await storage.read(agency, digest)).toEqual(Buffer.from('foto'));
  });

  it('keeps files for nobody else on the machine', async () => {
    await storage.put(agency, digest, Buffer.from('foto'), 'image/jpeg');
    expect((await stat(join(directory, agency, digest))).mode & 0o777).toBe(0o600);
  });

  it('leaves nothing half behind when it cannot keep a file', async () => {
    await writeFile(join(directory, agency), 'in the way');
    await expect(storage.put(agency, digest, Buffer.from('foto'), 'image/jpeg')).rejects.toThrow();
    expect(await readdir(directory)).toEqual([agency]);
  });

  it('has no address of its own for a file', async () => {
    await storage.put(agency, digest, Buffer.from('foto'), 'image/jpeg');
    expect(await storage.linkTo()).toBeNull();
  });

  it('forgets what it is told to, and what is not there', async () => {
    await storage.put(agency, digest, Buffer.from('foto'), 'image/jpeg');
    await storage.put(neighbour, digest, Buffer.from('foto'), 'image/jpeg');
    await storage.remove(agency, digest);
    await storage.remove(agency, digest);
    expect(await storage.read(agency, digest)).toBeNull();
    expect(await storage.read(neighbour, digest)).toEqual(Buffer.from('foto'));
  });

  it('lists in the order of the names, so many at a time, passing over what is not ours', async () => {
    expect(await storage.list(null, 9)).toEqual([]);
    const names = [
      { agencyId: agency, sha256: '1'.repeat(64) },
      { agencyId: agency, sha256: '2'.repeat(64) },
      { agencyId: neighbour, sha256: '0'.repeat(64) },
    ];
    for (const name of [...names].reverse())
      await storage.put(name.agencyId, name.sha256, Buffer.from('f'), 'image/jpeg');
    await writeFile(join(directory, 'README'), 'not ours');
    await writeFile(join(directory, agency, `${'1'.repeat(64)}.${agency}.part`), 'half');
    await mkdir(join(directory, 'lost+found'));
    const then = new Date('2026-01-05T03:00:00Z');
    await utimes(join(directory, agency, '1'.repeat(64)), then, then);

    const first = await storage.list(null, 2);
    expect(first).toMatchObject(names.slice(0, 2));
    expect(first[0]?.keptAt).toEqual(then);
    expect(await storage.list(names[1] ?? null, 2)).toMatchObject(names.slice(2));
    expect(await storage.list(names[2] ?? null, 2)).toEqual([]);
  });

  it('removes what a power cut left half written, once it has lain', async () => {
    await storage.put(agency, digest, Buffer.from('foto'), 'image/jpeg');
    const [old, young] = ['1', '2'].map((sign) => join(directory, agency, `${sign.repeat(64)}.${agency}.part`));
    for (const half of [old, young]) await writeFile(half ?? '', 'half');
    const then = new Date('2026-01-05T03:00:00Z');
    for (const each of [old, join(directory, agency, digest)]) await utimes(each ?? '', then, then);

    expect(await storage.removeHalfWritten(new Date('2026-01-12T03:00:00Z'))).toBe(1);
    expect((await readdir(join(directory, agency))).sort()).toEqual([`${'2'.repeat(64)}.${agency}.part`, digest]);
  });

  it.each([
    ['../../etc', digest],
    [agency, '../passwd'],
    [agency.toUpperCase(), digest],
    [agency, digest.slice(1)],
    ['', ''],
  ])('knows no file %s/%s', async (where, name) => {
    await expect(storage.read(where, name)).rejects.toThrow('named by an agency and a digest');
    await expect(storage.put(where, name, Buffer.from('foto'), 'image/jpeg')).rejects.toThrow(
      'named by an agency and a digest',
    );
    await expect(storage.remove(where, name)).rejects.toThrow('named by an agency and a digest');
  });
});
