import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commonProblems, problemType, type ProblemDocument } from '@contracts/kernel';
import { submissionProblems, uploadLimits, voiceLimits } from '@contracts/submissions';
import { newId } from '@api/platform/http';
import { Sessions } from '@api/platform/auth';
import { aJpeg, anAvif, anOgg, aWebm, aWebp, givenPerson, silenceOf, startApp, type TestApp } from '@api/testing';
import { SubmissionsModule } from './submissions.module';

let app: TestApp;
let dataDir: string;
let origin: URL;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'melekai-data-'));
  app = await startApp({ modules: [SubmissionsModule], env: { DATA_DIR: dataDir } });
  await app.app.listen(0, '127.0.0.1');
  origin = new URL(`http://127.0.0.1:${(app.app.getHttpServer().address() as AddressInfo).port}`);
});
afterAll(async () => {
  await app.close();
  await rm(dataDir, { recursive: true });
});

const nobody = '0193a000-0000-7000-8000-0000000000ff';
const tus = { 'tus-resumable': '1.0.0' };
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const described = (metadata: Readonly<Record<string, string>>) =>
  Object.entries(metadata)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',');

type Phone = { readonly cookie: Record<string, string>; readonly agencyId: string; readonly personId: string };

const signIn = async ({ accountId }: { accountId: string }) => ({
  cookie: `melekai=${await app.get(Sessions).open(accountId, 'spec')}`,
  'sec-fetch-site': 'same-origin',
});

/** A learner's phone that talks through a real connection. */
async function givenPhone(agency?: { id: string }): Promise<Phone> {
  const person = await givenPerson(app, { ...(agency && { agency }) });
  return { ...person, cookie: await signIn(person) };
}

async function ask(
  phone: Phone,
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: Buffer,
): Promise<Response> {
  return fetch(new URL(path, origin), {
    method,
    headers: { ...phone.cookie, ...tus, ...headers },
    ...(body && { body: new Uint8Array(body) }),
  });
}

type Begun = {
  readonly fileId?: string;
  readonly digest?: string;
  readonly length?: number;
  readonly metadata?: Record<string, string>;
};

const begin = (
  phone: Phone,
  bytes: Buffer,
  { fileId = newId(), digest = sha256(bytes), length = bytes.length, metadata }: Begun = {},
) =>
  ask(phone, 'POST', '/api/uploads', {
    'upload-length': String(length),
    'upload-metadata': described(
      metadata ?? { fileId, sha256: digest, purpose: 'submission', step: 'foto', filename: 'IMG_2031.jpg' },
    ),
  });

const piece = (phone: Phone, location: string, from: number, bytes: Buffer) =>
  ask(
    phone,
    'PATCH',
    location,
    { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(from) },
    bytes,
  );

const arrived = async (phone: Phone, location: string) => {
  const answer = await ask(phone, 'HEAD', location, {});
  return {
    status: answer.status,
    offset: Number(answer.headers.get('upload-offset')),
    length: Number(answer.headers.get('upload-length')),
  };
};

const locationOf = (answer: Response) => answer.headers.get('location') ?? '';
const problemOf = async (answer: Response) => {
  const document = (await answer.json()) as ProblemDocument;
  return { status: answer.status, type: document.type };
};
const refusal = (spec: { code: string; status: number }) => ({ status: spec.status, type: problemType(spec.code) });

describe('POST, HEAD and PATCH /api/uploads', () => {
  it.each([
    ['a JPEG', aJpeg({ width: 1280, height: 960, pixels: 200_000 }), 'image/jpeg'],
    ['a WebP', aWebp(), 'image/webp'],
    ['an AVIF', anAvif(), 'image/avif'],
  ])('takes %s in three pieces and gives it back', async (_, picture, mime) => {
    const phone = await givenPhone();
    const fileId = newId();
    const begun = await begin(phone, picture, { fileId });
    expect(begun.status).toBe(201);
    const location = locationOf(begun);
    expect(location).toBe(`/api/uploads/${phone.agencyId}.${fileId}`);

    const cuts = [0, Math.floor(picture.length / 3), Math.floor((picture.length * 2) / 3), picture.length];
    for (const [i, from] of cuts.slice(0, -1).entries()) {
      const to = cuts[i + 1] ?? 0;
      const answer = await piece(phone, location, from, picture.subarray(from, to));
      expect(answer.status).toBe(204);
      expect(answer.headers.get('upload-offset')).toBe(String(to));
    }

    expect(await arrived(phone, location)).toEqual({ status: 200, offset: picture.length, length: picture.length });
    const opened = await ask(phone, 'GET', `/api/files/${fileId}`, {});
    expect(opened.status).toBe(200);
    expect(Buffer.from(await opened.arrayBuffer())).toEqual(picture);
    expect(Object.fromEntries(opened.headers)).toMatchObject({
      'content-type': mime,
      'content-disposition': 'inline',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=300',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  it('keeps what came before the connection broke, and goes on from there', async () => {
    const phone = await givenPhone();
    const picture = aJpeg({ pixels: 180_000 });
    const location = locationOf(await begin(phone, picture));
    const half = 100_000;

    const socket = connect(Number(origin.port), origin.hostname);
    const headers = {
      ...phone.cookie,
      ...tus,
      'content-type': 'application/offset+octet-stream',
      'upload-offset': '0',
      host: origin.host,
    };
    const lines = Object.entries({ ...headers, 'content-length': String(picture.length) }).map(
      ([name, value]) => `${name}: ${value}\r\n`,
    );
    socket.write(`PATCH ${location} HTTP/1.1\r\n${lines.join('')}\r\n`);
    socket.write(picture.subarray(0, half));
    await new Promise((resolve) => setTimeout(resolve, 150));
    socket.destroy();

    const until = Date.now() + 5000;
    let came = await arrived(phone, location);
    while (came.offset === 0 && Date.now() < until) came = await arrived(phone, location);
    expect(came).toEqual({ status: 200, offset: half, length: picture.length });
    expect((await piece(phone, location, half, picture.subarray(half))).status).toBe(204);
    expect((await ask(phone, 'GET', `/api/files/${location.split('.')[1]}`, {})).status).toBe(200);
  });

  it('lets a phone that comes back go on while its old connection still looks open', async () => {
    const phone = await givenPhone();
    const picture = aJpeg({ pixels: 50_000 });
    const location = locationOf(await begin(phone, picture));
    const socket = connect(Number(origin.port), origin.hostname);
    const headers = {
      ...phone.cookie,
      ...tus,
      'content-type': 'application/offset+octet-stream',
      'upload-offset': '0',
      host: origin.host,
    };
    const lines = Object.entries({ ...headers, 'content-length': String(picture.length) }).map(
      ([name, value]) => `${name}: ${value}\r\n`,
    );
    socket.write(`PATCH ${location} HTTP/1.1\r\n${lines.join('')}\r\n`);
    socket.write(picture.subarray(0, 20_000));
    await new Promise((resolve) => setTimeout(resolve, 150));

    const came = await arrived(phone, location);
    expect(came.offset).toBe(20_000);
    expect((await piece(phone, location, came.offset, picture.subarray(came.offset))).status).toBe(204);
    socket.destroy();
  });

  it('answers a repeated beginning with the same place and how far it came', async () => {
    const phone = await givenPhone();
    const picture = aJpeg();
    const fileId = newId();
    const first = await begin(phone, picture, { fileId });
    await piece(phone, locationOf(first), 0, picture.subarray(0, 40));

    const again = await begin(phone, picture, { fileId });
    expect(again.status).toBe(201);
    expect(again.headers.get('location')).toBe(locationOf(first));
    expect(again.headers.get('upload-offset')).toBe('40');

    await piece(phone, locationOf(first), 40, picture.subarray(40));
    expect((await begin(phone, picture, { fileId })).headers.get('upload-offset')).toBe(String(picture.length));
  });

  it('takes the bytes together with the beginning', async () => {
    const phone = await givenPhone();
    const picture = aJpeg();
    const answer = await ask(
      phone,
      'POST',
      '/api/uploads',
      {
        'upload-length': String(picture.length),
        'upload-metadata': described({ fileId: newId(), sha256: sha256(picture), purpose: 'submission' }),
        'content-type': 'application/offset+octet-stream',
      },
      picture,
    );
    expect(answer.status).toBe(201);
    expect(answer.headers.get('upload-offset')).toBe(String(picture.length));
  });

  it.each([
    ['a JPEG with camera data', aJpeg({ with: 'exif' }), submissionProblems['picture-carries-location']],
    ['a JPEG with an XMP packet', aJpeg({ with: 'xmp' }), submissionProblems['picture-carries-location']],
    ['a WebP with camera data', aWebp({ exif: true }), submissionProblems['picture-carries-location']],
    [
      'a drawing with a script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      submissionProblems['not-a-picture'],
    ],
    ['a web page', Buffer.from('<!doctype html><script>alert(1)</script>'), submissionProblems['not-a-picture']],
    [
      'a picture with a web page behind it',
      aJpeg({ after: '<script>alert(1)</script>' }),
      submissionProblems['not-a-picture'],
    ],
    ['a picture that is too wide', aJpeg({ width: 1601 }), submissionProblems['picture-too-large']],
  ])('refuses %s by name and never serves it', async (_, bytes, spec) => {
    const phone = await givenPhone();
    const fileId = newId();
    const location = locationOf(await begin(phone, bytes, { fileId }));

    expect(await problemOf(await piece(phone, location, 0, bytes))).toEqual(refusal(spec));
    expect((await arrived(phone, location)).status).toBe(404);
    expect((await ask(phone, 'GET', `/api/files/${fileId}`, {})).status).toBe(404);
  });

  describe('of a voice note', () => {
    const note = Buffer.from(aWebm({ packets: silenceOf(60_000) }));
    const beginNote = (phone: Phone, bytes: Buffer, fileId = newId()) =>
      begin(phone, bytes, { metadata: { fileId, sha256: sha256(bytes), purpose: 'voice', step: 'suara' } });
    /** A voice note that has arrived, as its owner opens it. */
    async function givenNote(): Promise<{ phone: Phone; path: string }> {
      const phone = await givenPhone();
      const fileId = newId();
      await piece(phone, locationOf(await beginNote(phone, note, fileId)), 0, note);
      return { phone, path: `/api/files/${fileId}` };
    }

    it.each([
      ['WebM', note, 'audio/webm'],
      ['Ogg', Buffer.from(anOgg({ packets: silenceOf(60_000) })), 'audio/ogg'],
    ])('takes it in %s and gives it back to the byte', async (_, bytes, mime) => {
      const phone = await givenPhone();
      const fileId = newId();
      const location = locationOf(await beginNote(phone, bytes, fileId));
      expect((await piece(phone, location, 0, bytes.subarray(0, 3000))).status).toBe(204);
      expect((await piece(phone, location, 3000, bytes.subarray(3000))).status).toBe(204);
      const opened = await ask(phone, 'GET', `/api/files/${fileId}`, {});
      expect(opened.headers.get('content-type')).toBe(mime);
      expect(opened.headers.get('accept-ranges')).toBe('bytes');
      expect(sha256(Buffer.from(await opened.arrayBuffer()))).toBe(sha256(bytes));
    });

    it('gives a player the part it asks for', async () => {
      const { phone, path } = await givenNote();
      const part = await ask(phone, 'GET', path, { range: 'bytes=100-199' });
      expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 100-199/${note.length}`]);
      expect(Buffer.from(await part.arrayBuffer())).toEqual(note.subarray(100, 200));
      const beyond = await ask(phone, 'GET', path, { range: `bytes=${note.length}-` });
      expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${note.length}`]);
    });

    it.each([
      ['a film', Buffer.from(aWebm({ tracks: 2 })), submissionProblems['not-a-voice-note']],
      ['a web page', Buffer.from('<!doctype html><script>alert(1)</script>'), submissionProblems['not-a-voice-note']],
      [
        'more than two minutes',
        Buffer.from(aWebm({ packets: silenceOf(126_000) })),
        submissionProblems['voice-note-too-long'],
      ],
    ])('refuses %s by name and never serves it', async (_, bytes, spec) => {
      const phone = await givenPhone();
      const fileId = newId();
      const location = locationOf(await beginNote(phone, bytes, fileId));
      expect(await problemOf(await piece(phone, location, 0, bytes))).toEqual(refusal(spec));
      expect((await arrived(phone, location)).status).toBe(404);
      expect((await ask(phone, 'GET', `/api/files/${fileId}`, {})).status).toBe(404);
    });

    it('does not begin one that is too heavy', async () => {
      const heavy = { fileId: newId(), sha256: '0'.repeat(64), purpose: 'voice' };
      const refused = await begin(await givenPhone(), note, { metadata: heavy, length: 500_001 });
      expect(await problemOf(refused)).toEqual(refusal(submissionProblems['voice-note-too-long']));
    });

    it('is nobody else’s to hear', async () => {
      const { phone, path } = await givenNote();
      const other = await givenPhone({ id: phone.agencyId });
      expect((await ask(other, 'GET', path, {})).status).toBe(404);
    });
  });

  it('refuses in the language of the reader', async () => {
    const phone = await givenPhone();
    const location = locationOf(await begin(phone, Buffer.from('GIF89a')));
    const english = { ...phone, cookie: { ...phone.cookie, 'accept-language': 'en' } };
    const document = (await (await piece(english, location, 0, Buffer.from('GIF89a'))).json()) as ProblemDocument;
    expect(document.title).toBe(submissionProblems['not-a-picture'].title.en);
  });

  it('refuses bytes that are not the ones announced', async () => {
    const phone = await givenPhone();
    const picture = aJpeg();
    const location = locationOf(await begin(phone, picture, { digest: '0'.repeat(64) }));
    expect(await problemOf(await piece(phone, location, 0, picture))).toEqual(
      refusal(submissionProblems['picture-damaged']),
    );
  });

  it.each([
    ['no bytes', { length: 0 }, refusal(submissionProblems['not-a-picture'])],
    ['too many bytes', { length: 250_001 }, refusal(submissionProblems['picture-too-large'])],
    [
      'a name that is no name',
      { metadata: { fileId: 'foto', sha256: '0'.repeat(64), purpose: 'submission' } },
      refusal(commonProblems['not-valid']),
    ],
    ['no digest', { metadata: { fileId: newId(), purpose: 'submission' } }, refusal(commonProblems['not-valid'])],
    [
      'another purpose',
      { metadata: { fileId: newId(), sha256: '0'.repeat(64), purpose: 'avatar' } },
      refusal(commonProblems['not-valid']),
    ],
  ])('does not begin an upload of %s', async (_, wish, refused) => {
    expect(await problemOf(await begin(await givenPhone(), aJpeg(), wish))).toEqual(refused);
  });

  it('does not begin an upload whose length is not known, or not told', async () => {
    const phone = await givenPhone();
    const metadata = described({ fileId: newId(), sha256: '0'.repeat(64), purpose: 'submission' });
    const deferred = await ask(phone, 'POST', '/api/uploads', {
      'upload-defer-length': '1',
      'upload-metadata': metadata,
    });
    expect(await problemOf(deferred)).toEqual(refusal(submissionProblems['upload-protocol']));
    const untold = await ask(phone, 'POST', '/api/uploads', { 'upload-metadata': metadata });
    expect(await problemOf(untold)).toEqual(refusal(commonProblems.unreadable));
  });

  it('refuses a name used for another picture, a stranger’s name, and the twenty-first at a time', async () => {
    const phone = await givenPhone();
    const other = await givenPhone({ id: phone.agencyId });
    const fileId = newId();
    await begin(phone, aJpeg(), { fileId });

    expect(await problemOf(await begin(phone, aJpeg({ seed: 1 }), { fileId }))).toEqual(
      refusal(submissionProblems['file-id-reused']),
    );
    expect(await problemOf(await begin(other, aJpeg(), { fileId }))).toEqual(
      refusal(submissionProblems['file-not-yours']),
    );
    for (let seed = 2; seed <= 20; seed += 1) expect((await begin(phone, aJpeg({ seed }))).status).toBe(201);
    expect(await problemOf(await begin(phone, aJpeg({ seed: 21 })))).toEqual(
      refusal(submissionProblems['too-many-uploads']),
    );
  });

  it('refuses a photo for which there is no space left, in both languages', async () => {
    const phone = await givenPhone();
    await app.ownerPool.query(
      `insert into file (agency_id, id, owner_id, purpose, mime, bytes, sha256, width, height, state, created_at)
       select $1, gen_random_uuid(), $2, 'submission', 'image/jpeg', $3::int, encode(sha256(n::text::bytea), 'hex'), 9, 9, 'stored', $4
       from generate_series(1, $5::int) n`,
      [phone.agencyId, phone.personId, uploadLimits.bytes, app.clock.now(), uploadLimits.kept / uploadLimits.bytes],
    );
    expect(await problemOf(await begin(phone, aJpeg()))).toEqual(refusal(submissionProblems['photo-space-full']));
    for (const locale of ['id', 'en'] as const) {
      const reader = { ...phone, cookie: { ...phone.cookie, 'accept-language': locale } };
      const { title } = (await (await begin(reader, aJpeg())).json()) as ProblemDocument;
      expect(title).toBe(submissionProblems['photo-space-full'].title[locale]);
      expect(title).toContain(`${uploadLimits.kept / 1_000_000} MB`);
    }
  });

  it('refuses a piece from the wrong place, and one longer than what was announced', async () => {
    const phone = await givenPhone();
    const picture = aJpeg({ pixels: 1000 });
    const location = locationOf(await begin(phone, picture));
    await piece(phone, location, 0, picture.subarray(0, 100));

    expect(await problemOf(await piece(phone, location, 0, picture))).toEqual(
      refusal(submissionProblems['upload-moved-on']),
    );
    expect(await problemOf(await piece(phone, location, 100, Buffer.alloc(picture.length)))).toEqual(
      refusal(submissionProblems['picture-too-large']),
    );
    expect(await arrived(phone, location)).toMatchObject({ offset: 100 });
  });

  describe('with a checksum', () => {
    const picture = aJpeg({ pixels: 3_000 });
    const sumOf = (algorithm: string, bytes: Buffer) =>
      `${algorithm} ${createHash(algorithm).update(bytes).digest('base64')}`;
    const summed = (phone: Phone, location: string, from: number, bytes: Buffer, checksum: string) =>
      ask(
        phone,
        'PATCH',
        location,
        {
          'content-type': 'application/offset+octet-stream',
          'upload-offset': String(from),
          'upload-checksum': checksum,
        },
        bytes,
      );

    it.each(['sha1', 'sha256'])('takes pieces that are what %s says', async (algorithm) => {
      const phone = await givenPhone();
      const location = locationOf(await begin(phone, picture));
      for (const [from, to] of [
        [0, 1_000],
        [1_000, picture.length],
      ] as const) {
        const bytes = picture.subarray(from, to);
        expect((await summed(phone, location, from, bytes, sumOf(algorithm, bytes))).status).toBe(204);
      }
      expect((await ask(phone, 'GET', `/api/files/${location.split('.')[1]}`, {})).status).toBe(200);
    });

    it('stores nothing of a piece that changed on the way, and takes it again', async () => {
      const phone = await givenPhone();
      const location = locationOf(await begin(phone, picture));
      await piece(phone, location, 0, picture.subarray(0, 500));
      for (const [from, to] of [
        [500, 1_500],
        [1_500, picture.length],
      ] as const) {
        const honest = picture.subarray(from, to);
        const changed = Buffer.from(honest);
        changed[10]! ^= 1;
        for (const algorithm of ['sha1', 'sha256'])
          expect(await problemOf(await summed(phone, location, from, changed, sumOf(algorithm, honest)))).toEqual(
            refusal(submissionProblems['piece-damaged']),
          );
        expect(await arrived(phone, location)).toMatchObject({ offset: from });
        expect((await summed(phone, location, from, honest, sumOf('sha256', honest))).status).toBe(204);
      }
    });

    it.each([
      ['of an algorithm of its own', 'crc32 AAAAAA=='],
      ['of an algorithm that would be one', 'md5 1B2M2Y8AsgTpgAmY7PhCfg=='],
      ['that is too short', 'sha1 AAAA'],
      ['of another length', `sha1 ${createHash('sha256').digest('base64')}`],
      ['that is no base64', `sha1 ${'*'.repeat(28)}`],
      ['in hexadecimal', `sha256 ${'a'.repeat(64)}`],
      ['without a sum', 'sha256'],
      ['with something behind it', `${sumOf('sha256', picture)} x`],
      ['of nothing', ''],
    ])('%s is refused, and nothing of the piece is stored', async (_, checksum) => {
      const phone = await givenPhone();
      const location = locationOf(await begin(phone, picture));
      expect(await problemOf(await summed(phone, location, 0, picture, checksum))).toEqual(
        refusal(commonProblems.unreadable),
      );
      expect(await arrived(phone, location)).toMatchObject({ offset: 0 });
    });

    it('keeps what came of a piece before the connection broke, for nothing can be said of it yet', async () => {
      const phone = await givenPhone();
      const location = locationOf(await begin(phone, picture));
      const socket = connect(Number(origin.port), origin.hostname);
      const headers = {
        ...phone.cookie,
        ...tus,
        host: origin.host,
        'content-type': 'application/offset+octet-stream',
        'upload-offset': '0',
        'upload-checksum': sumOf('sha256', picture),
        'content-length': String(picture.length),
      };
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
      socket.write(`PATCH ${location} HTTP/1.1\r\n${lines.join('')}\r\n`);
      socket.write(picture.subarray(0, 1_200));
      await new Promise((resolve) => setTimeout(resolve, 150));

      // The phone is back while its old connection still looks open.
      expect(await arrived(phone, location)).toMatchObject({ offset: 1_200 });
      socket.destroy();
      const rest = picture.subarray(1_200);
      expect((await summed(phone, location, 1_200, rest, sumOf('sha1', rest))).status).toBe(204);
    });

    it('is also looked at where the bytes come with the beginning', async () => {
      const phone = await givenPhone();
      const fileId = newId();
      const answer = await ask(
        phone,
        'POST',
        '/api/uploads',
        {
          'upload-length': String(picture.length),
          'upload-metadata': described({ fileId, sha256: sha256(picture), purpose: 'submission' }),
          'content-type': 'application/offset+octet-stream',
          'upload-checksum': sumOf('sha1', aJpeg()),
        },
        picture,
      );
      expect(await problemOf(answer)).toEqual(refusal(submissionProblems['piece-damaged']));
      expect(await arrived(phone, `/api/uploads/${phone.agencyId}.${fileId}`)).toMatchObject({ offset: 0 });
    });
  });

  it('says which parts of the protocol are spoken', async () => {
    const { status, headers } = await ask(await givenPhone(), 'OPTIONS', '/api/uploads', {});
    expect([status, Object.fromEntries(headers)]).toEqual([
      204,
      expect.objectContaining({
        'tus-version': '1.0.0',
        'tus-extension': 'creation,creation-with-upload,checksum,termination',
        'tus-checksum-algorithm': 'sha1,sha256',
        'tus-max-size': String(voiceLimits.bytes),
      }),
    ]);
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('gives a photo back to its owner alone', async () => {
    const phone = await givenPhone();
    const picture = aJpeg();
    const fileId = newId();
    const location = locationOf(await begin(phone, picture, { fileId }));
    await piece(phone, location, 0, picture);
    for (const other of [await givenPhone({ id: phone.agencyId }), await givenPhone()])
      expect(await problemOf(await ask(other, 'DELETE', location, {}))).toEqual(refusal(commonProblems['not-found']));
    const elsewhere = { ...phone, cookie: { ...phone.cookie, 'sec-fetch-site': 'cross-site' } };
    expect(await problemOf(await ask(elsewhere, 'DELETE', location, {}))).toEqual(
      refusal(commonProblems['cross-site']),
    );
    expect(await problemOf(await ask(phone, 'DELETE', location, { 'tus-resumable': '0.2.2' }))).toEqual(
      refusal(commonProblems.unreadable),
    );
    expect((await ask(phone, 'GET', `/api/files/${fileId}`, {})).status).toBe(200);

    expect((await ask(phone, 'DELETE', location, {})).status).toBe(204);
    expect((await ask(phone, 'GET', `/api/files/${fileId}`, {})).status).toBe(404);
    expect((await arrived(phone, location)).status).toBe(404);
    expect(await problemOf(await ask(phone, 'DELETE', location, {}))).toEqual(refusal(commonProblems['not-found']));
  });

  it('serves the next request on the same connection after a refusal', async () => {
    const phone = await givenPhone();
    const location = `/api/uploads/${phone.agencyId}.${newId()}`;
    for (const _ of [1, 2, 3]) {
      expect(await problemOf(await piece(phone, location, 0, Buffer.alloc(240_000)))).toEqual(
        refusal(commonProblems['not-found']),
      );
    }
  });

  it('says so when the request does not speak the protocol', async () => {
    const phone = await givenPhone();
    const location = locationOf(await begin(phone, aJpeg()));
    const silent = await ask(phone, 'POST', '/api/uploads', { 'tus-resumable': '0.2.2', 'upload-length': '5' });
    expect(silent.status).toBe(400);
    const old = await fetch(new URL('/api/uploads', origin), {
      method: 'POST',
      headers: { ...phone.cookie, 'upload-length': '5' },
    });
    expect(await problemOf(old)).toEqual(refusal(submissionProblems['upload-protocol']));
    const placeless = await ask(
      phone,
      'PATCH',
      location,
      { 'content-type': 'application/offset+octet-stream' },
      aJpeg(),
    );
    expect(await problemOf(placeless)).toEqual(refusal(commonProblems.unreadable));
    const typeless = await ask(
      phone,
      'PATCH',
      location,
      { 'upload-offset': '0', 'content-type': 'image/jpeg' },
      aJpeg(),
    );
    expect(await problemOf(typeless)).toEqual(refusal(commonProblems['wrong-media-type']));
  });

  it.each([
    ['another person of the same agency', async (phone: Phone) => givenPhone({ id: phone.agencyId })],
    ['a person of another agency', async () => givenPhone()],
  ])('is not there for %s', async (_, somebody) => {
    const phone = await givenPhone();
    const picture = aJpeg();
    const location = locationOf(await begin(phone, picture));
    const other = await somebody(phone);

    expect((await arrived(other, location)).status).toBe(404);
    expect(await problemOf(await piece(other, location, 0, picture))).toEqual(refusal(commonProblems['not-found']));
    await piece(phone, location, 0, picture);
    const file = location.split('.')[1] ?? '';
    expect(await problemOf(await ask(other, 'GET', `/api/files/${file}`, {}))).toEqual(
      refusal(commonProblems['not-found']),
    );
    expect(await arrived(phone, location)).toMatchObject({ offset: picture.length });
  });

  it('is closed to strangers, to people who do not learn, and to other sites', async () => {
    const phone = await givenPhone();
    const mentor = await signIn(await givenPerson(app, { roles: ['mentor'] }));
    const stranger: Phone = { ...phone, cookie: {} };
    expect(await problemOf(await begin(stranger, aJpeg()))).toEqual(refusal(commonProblems['not-signed-in']));
    expect(await problemOf(await begin({ ...phone, cookie: mentor }, aJpeg()))).toEqual(
      refusal(commonProblems['not-allowed']),
    );
    expect(
      await problemOf(await begin({ ...phone, cookie: { ...phone.cookie, 'sec-fetch-site': 'cross-site' } }, aJpeg())),
    ).toEqual(refusal(commonProblems['cross-site']));
    expect(await problemOf(await ask(stranger, 'GET', `/api/files/${newId()}`, {}))).toEqual(
      refusal(commonProblems['not-signed-in']),
    );
  });

  it.each([`${nobody}.${nobody}`, nobody, 'x', '..%2f..%2fetc%2fpasswd', '%00'])('knows no upload %s', async (id) => {
    expect((await arrived(await givenPhone(), `/api/uploads/${id}`)).status).toBe(404);
  });
});
