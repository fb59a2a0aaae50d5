import type { FileView } from '@contracts/curricula';
import { problemType } from '@contracts/kernel';
import {
  givenAgency,
  givenDraft,
  givenPerson,
  startApp,
  type Client,
  type GivenDraft,
  type TestApp,
} from '@api/testing';
import { AddFramework } from '@api/competencies';
import { shippedCurriculum } from './curricula.given';

let app: TestApp;
let dewi: Client;
let draft: GivenDraft;
let address: string;

beforeAll(async () => {
  app = await startApp();
  const { framework } = shippedCurriculum();
  await app.get(AddFramework).execute(framework.text, framework.path);
  const agency = await givenAgency(app);
  const person = await givenPerson(app, { agency, name: 'Dewi', roles: ['curriculum_editor'] });
  draft = await givenDraft(app, agency.id, person.personId);
  dewi = await app.as(person);
  address = `/api/curriculum-versions/${draft.versionId}/files`;
});
afterAll(() => app.close());

describe('/api/curriculum-versions/{id}/files', () => {
  it('names a file by its path, as one word of the address', async () => {
    const answer = await dewi.get(`${address}/${draft.lesson.address}`);
    expect(answer.status).toBe(200);
    expect(answer.json<FileView>()).toMatchObject({ revision: draft.lesson.revision, form: draft.lesson.form });
  });

  it('stores a form, and refuses the one who read before', async () => {
    const url = `${address}/${draft.lesson.address}`;
    const { form, revision } = (await dewi.get(url)).json<FileView>();
    const head = { ...(form?.['head'] as object), title: 'Judul lain' };
    expect((await dewi.put(url, { revision, form: { ...form, head } })).status).toBe(200);
    const late = await dewi.put(url, { revision, form });
    expect(late.json()).toMatchObject({
      status: 409,
      type: problemType('curricula/edited-meanwhile'),
      editedBy: 'Dewi',
    });
  });

  it('says by field what cannot be stored, in the reader’s language', async () => {
    const url = `${address}/${draft.lesson.address}`;
    const { form, revision } = (await dewi.get(url)).json<FileView>();
    const answer = await dewi.put(
      url,
      { revision, form: { ...form, parts: [] } },
      { headers: { 'accept-language': 'en' } },
    );
    expect(answer.json()).toMatchObject({
      status: 422,
      type: problemType('curricula/wrong-shape'),
      errors: [{ pointer: '/parts' }],
    });
    expect(answer.text).toContain('must be at least 1 items');
  });

  it.each(['..%2F..%2Fetc%2Fpasswd', '%00', 'lessons', 'x'.repeat(199)])('knows no “%s”', async (path) => {
    expect((await dewi.get(`${address}/${path}`)).status).toBe(404);
  });
});
