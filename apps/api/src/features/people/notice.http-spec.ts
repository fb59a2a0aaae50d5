import { NoticeView } from '@contracts/people';
import { AgenciesModule } from '@api/agencies';
import { newId } from '@api/platform/http';
import { givenAgency, givenPerson, insertRow, startApp, type Client, type TestApp } from '@api/testing';
import { PeopleModule } from './people.module';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ modules: [AgenciesModule, PeopleModule] });
});
afterAll(() => app.close());

const consents = async (personId: string) => {
  const { rows } = await app.ownerPool.query(
    'select purpose, agreed, text_hash, channel from consent_record where person_id = $1 order by id',
    [personId],
  );
  return rows;
};

async function newcomer(agency?: { id: string }) {
  const sari = await givenPerson(app, { noticeAnswered: false, ...(agency && { agency }) });
  const client = await app.as(sari);
  const notice = NoticeView.parse((await client.get('/api/me/notice')).json());
  return { sari, client, notice };
}

describe('GET /api/me/notice', () => {
  it('names the agency, its privacy contact and every purpose', async () => {
    const { notice } = await newcomer(await givenAgency(app, { name: 'Dinas Koperasi Medan' }));
    expect(notice).toMatchObject({
      locale: 'id',
      agencyName: 'Dinas Koperasi Medan',
      privacyContact: 'privasi@contoh.go.id',
    });
    expect(notice.lines[0]).toContain('Dinas Koperasi Medan');
    expect(notice.purposes.map(({ purpose, required }) => [purpose, required])).toEqual([
      ['service', true],
      ['research', false],
      ['gallery', false],
      ['contact', false],
    ]);
  });

  it('is another notice in another language, of another agency and with another contact', async () => {
    const agency = await givenAgency(app);
    const { client, notice } = await newcomer(agency);
    const english = (await client.get('/api/me/notice', { headers: { 'accept-language': 'en' } })).json<NoticeView>();
    const elsewhere = (await newcomer(await givenAgency(app, { name: 'Dinas Lain' }))).notice;
    expect(new Set([notice.hash, english.hash, elsewhere.hash]).size).toBe(3);
    expect((await newcomer(agency)).notice.hash).toBe(notice.hash);
  });

  it('is for people who are signed in', async () => {
    expect((await app.stranger.get('/api/me/notice')).status).toBe(401);
  });
});

describe('POST /api/me/consents', () => {
  it('keeps each choice beside the hash, and the words behind the hash', async () => {
    const { sari, client, notice } = await newcomer();
    const decisions = [
      { purpose: 'service', agreed: true },
      { purpose: 'research', agreed: false },
    ];
    expect((await client.post('/api/me/consents', { textHash: notice.hash, decisions })).status).toBe(204);
    expect(await consents(sari.personId)).toEqual(
      decisions.map((decision) => ({ ...decision, text_hash: notice.hash, channel: 'web' })),
    );
    const { rows } = await app.ownerPool.query('select body from notice_text where hash = $1', [notice.hash]);
    expect(rows).toEqual([{ body: expect.objectContaining({ title: notice.title, lines: notice.lines }) }]);
    expect((await client.get('/api/session')).json()).toMatchObject({ noticeAnswered: true });
  });

  it('lets a person change a free choice later', async () => {
    const { sari, client, notice } = await newcomer();
    await client.post('/api/me/consents', { textHash: notice.hash, decisions: [{ purpose: 'service', agreed: true }] });
    expect(
      (
        await client.post('/api/me/consents', {
          textHash: notice.hash,
          decisions: [{ purpose: 'research', agreed: true }],
        })
      ).status,
    ).toBe(204);
    expect(await consents(sari.personId)).toHaveLength(2);
  });

  it.each([
    [[{ purpose: 'service', agreed: false }], 'people/service-needs-agreement'],
    [[{ purpose: 'research', agreed: true }], 'people/service-needs-agreement'],
    [[], 'common/not-valid'],
    [[{ purpose: 'everything', agreed: true }], 'common/not-valid'],
  ])('refuses %j and keeps nothing', async (decisions, problem) => {
    const { sari, client, notice } = await newcomer();
    const answer = await client.post('/api/me/consents', { textHash: notice.hash, decisions });
    expect([answer.status, answer.json().type]).toEqual([422, `urn:melekai:problem:${problem}`]);
    expect(await consents(sari.personId)).toEqual([]);
  });

  it('does not take words that have changed since they were shown', async () => {
    const { sari, client, notice } = await newcomer();
    await app.ownerPool.query(`update agency set privacy_contact = 'baru@contoh.go.id' where id = $1`, [sari.agencyId]);
    const answer = await client.post('/api/me/consents', {
      textHash: notice.hash,
      decisions: [{ purpose: 'service', agreed: true }],
    });
    expect([answer.status, answer.json().type]).toEqual([409, 'urn:melekai:problem:people/notice-changed']);
    expect(await consents(sari.personId)).toEqual([]);
  });
});

describe('/belajar/pemberitahuan', () => {
  it('is a plain form whose empty boxes are kept as a no', async () => {
    const { sari, client, notice } = await newcomer();
    const page = await client.get('/belajar/pemberitahuan?next=/belajar/modul/1');
    expect(page.text).toContain(notice.hash);
    const answer = await client.submit('/belajar/pemberitahuan', {
      hash: notice.hash,
      next: '/belajar/modul/1',
      gallery: 'yes',
    });
    expect([answer.status, answer.headers['location']]).toEqual([303, '/belajar/modul/1']);
    expect((await consents(sari.personId)).map(({ purpose, agreed }) => [purpose, agreed])).toEqual([
      ['service', true],
      ['research', false],
      ['gallery', true],
      ['contact', false],
    ]);
  });

  it('shows changed words again instead of taking them as read', async () => {
    const { sari, client } = await newcomer();
    const answer = await client.submit('/belajar/pemberitahuan', { hash: 'a'.repeat(64) });
    expect([answer.status, answer.text.includes('Sebelum mulai: data Anda')]).toEqual([409, true]);
    expect(await consents(sari.personId)).toEqual([]);
  });

  it('leads a stranger to the sign-in and back', async () => {
    const answer = await app.stranger.get('/belajar/pemberitahuan', { headers: { accept: 'text/html' } });
    expect([answer.status, answer.headers['location']]).toEqual([303, '/?next=%2Fbelajar%2Fpemberitahuan']);
  });
});

describe('PATCH /api/me/profile', () => {
  it('changes name, form of address and language, and requests see it at once', async () => {
    const sari = await givenPerson(app);
    const client = await app.as(sari);
    await client.get('/api/session');
    const answer = await client.patch('/api/me/profile', { name: '  Sari Dewi ', honorific: null, locale: 'en' });
    expect([answer.status, answer.headers['set-cookie']]).toEqual([204, expect.stringContaining('melekai-lang=en')]);
    expect((await client.get('/api/session')).json()).toMatchObject({
      name: 'Sari Dewi',
      honorific: null,
      locale: 'en',
    });
  });

  it.each([{ name: '' }, { name: 'x'.repeat(121) }, { locale: 'jv' }, { honorific: 'Kak' }])(
    'refuses %j',
    async (changes) => {
      const client = await app.as(await givenPerson(app));
      expect((await client.patch('/api/me/profile', changes)).status).toBe(422);
    },
  );

  it('with nothing to change changes nothing', async () => {
    expect((await (await app.as(await givenPerson(app))).patch('/api/me/profile', {})).status).toBe(204);
  });
});

describe('Consent to send practice texts to a language model', () => {
  let withModel: TestApp;
  beforeAll(async () => {
    const env = { LLM_BASE_URL: 'http://127.0.0.1:9/v1', LLM_MODEL: 'x' };
    withModel = await startApp({ modules: [AgenciesModule, PeopleModule], env });
  });
  afterAll(() => withModel.close());

  const isAsked = async (client: Client) =>
    NoticeView.parse((await client.get('/api/me/notice')).json()).purposes.some(({ purpose }) => purpose === 'llm');
  const answer = async (client: Client, agreed: boolean) => {
    const { hash } = (await client.get('/api/me/notice')).json<NoticeView>();
    return client.post('/api/me/consents', { textHash: hash, decisions: [{ purpose: 'llm', agreed }] });
  };
  const switchOff = async (person: { agencyId: string; personId: string }) =>
    insertRow(withModel, 'helper_setting', {
      agencyId: person.agencyId,
      id: newId(),
      isOn: false,
      asksPerDay: 20,
      asksPerMonth: 100,
      changedBy: person.personId,
      changedAt: new Date(),
    });

  it('is asked where there is a model, and may be given and taken back by itself', async () => {
    const sari = await givenPerson(withModel);
    const client = await withModel.as(sari);
    expect(await isAsked(client)).toBe(true);
    expect([(await answer(client, true)).status, (await answer(client, false)).status]).toEqual([204, 204]);
  });

  it('is not asked where the agency goes without; what was given can still be taken back, and nothing given', async () => {
    const sari = await givenPerson(withModel);
    const client = await withModel.as(sari);
    await answer(client, true);
    await switchOff(sari);
    expect(await isAsked(client)).toBe(false);
    const given = await answer(client, true);
    expect([given.status, given.json().type]).toEqual([409, 'urn:melekai:problem:people/notice-changed']);
    expect((await answer(client, false)).status).toBe(204);
  });
});
