import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiskStorage } from './disk-storage';

const agency = '0193a000-0000-7000-8000-0000000000a1';
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
    await storage.put(agency, digest, Buffer.from('foto'));
    expect(await storage.read(agency, digest)).toEqual(Buffer.from('foto'));
    expect(await storage.read(agency.replace('a1', 'a2'), digest)).toBeNull();
    expect(await storage.read(agency, 'b'.repeat(64))).toBeNull();
  });

  it('takes the same bytes again, also from several at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => storage.put(agency, digest, Buffer.from('foto'))));
    expect(await readdir(join(directory, agency))).toEqual([digest]);
    expect(await storage.read(agency, digest)).toEqual(Buffer.from('foto'));
  });

  it('keeps files for nobody else on the machine', async () => {
    await storage.put(agency, digest, Buffer.from('foto'));
    expect((await stat(join(directory, agency, digest))).mode & 0o777).toBe(0o600);
  });

  it('leaves nothing half behind when it cannot keep a file', async () => {
    await writeFile(join(directory, agency), 'in the way');
    await expect(storage.put(agency, digest, Buffer.from('foto'))).rejects.toThrow();
    expect(await readdir(directory)).toEqual([agency]);
  });

  it.each([
    ['../../etc', digest],
    [agency, '../passwd'],
    [agency.toUpperCase(), digest],
    [agency, digest.slice(1)],
    ['', ''],
  ])('knows no file %s/%s', async (where, name) => {
    await expect(storage.read(where, name)).rejects.toThrow('named by an agency and a digest');
    await expect(storage.put(where, name, Buffer.from('foto'))).rejects.toThrow('named by an agency and a digest');
  });
});
