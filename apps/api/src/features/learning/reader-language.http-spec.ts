import type { HomeDocument, HomeModule } from '@contracts/learning';
import type { ModulePackage } from '@contracts/packages';
import { stepsOf } from '@api/curricula';
import { newId } from '@api/platform/http';
import { givenNoticeAnswered, startApp, type Client, type TestApp } from '@api/testing';
import { aModulePackage, anAct, packed, question, step } from '@given/learning';
import { givenAccountOf, givenPupil, type GivenPupil } from '@given/submissions';

/** The small module with English in the place of every text that these pages show. */
function inEnglish(): ModulePackage {
  const module = aModulePackage({ lang: 'en' });
  const words = new Map([
    ['Teks jualan', 'Selling texts'],
    ['Menulis teks yang jelas.', 'Writing clear texts.'],
    ['Teks yang jelas', 'A clear text'],
    ['Tiga teks', 'Three texts'],
    ['Harga?', 'Price?'],
    ['<p>Tulis teks.</p>', '<p>Write a text.</p>'],
    ['Sebut harga dan cara pesan.', 'Name the price and how to order.'],
  ]);
  const translate = (value: unknown): unknown => {
    if (typeof value === 'string')
      return (words.get(value) ?? value).replaceAll('Cerita', 'Story').replaceAll('Cek sebentar', 'Quick check');
    if (Array.isArray(value)) return value.map(translate);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, translate(each)]));
  };
  return translate(module) as ModulePackage;
}

let app: TestApp;
beforeAll(async () => {
  app = await startApp({});
});
afterAll(() => app.close());

/** Says a pupil's module in English: all of it, or its names only. */
async function givenEnglish(pupil: GivenPupil, { names = false } = {}): Promise<string> {
  const english = inEnglish();
  const { hash, json, br, gz } = packed(names ? aModulePackage() : english);
  const client = await app.ownerPool.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.agency_id', $1, true)`, [pupil.agencyId]);
    await client.query(
      `insert into package (hash, kind, json, br, gz) values ($1, 'module', $2, $3, $4) on conflict do nothing`,
      [hash, json, br, gz],
    );
    const { id, slug, number, title, summary, scene } = english.module;
    await client.query(
      `insert into module_package (agency_id, id, version_id, module_id, slug, position, lang, hash, outline, bytes, bytes_br)
       values ($1, $2, $3, $4, $5, 1, 'en', $6, $7, $8, $9)`,
      [
        pupil.agencyId,
        newId(),
        pupil.versionId,
        id,
        slug,
        hash,
        JSON.stringify({ number, title, summary, scene, steps: stepsOf(english) }),
        json.length,
        br.length,
      ],
    );
    await client.query(`update curriculum_version set titles = '{"en": "AI for My Business"}' where id = $1`, [
      pupil.versionId,
    ]);
    await client.query('commit');
  } finally {
    client.release();
  }
  return hash;
}

async function signIn(pupil: GivenPupil): Promise<Client> {
  await givenNoticeAnswered(app, pupil);
  return app.as({ ...pupil, ...(await givenAccountOf(app, pupil)) });
}

const reading = (lang: 'id' | 'en', cookie?: string) => ({
  headers: { 'accept-language': lang, ...(cookie && { cookie }) },
});

async function homeIn(
  phone: Client,
  lang: 'id' | 'en',
): Promise<{ home: HomeDocument; module: HomeModule; tag: string }> {
  const { text, headers } = await phone.get('/api/me/learning', reading(lang));
  const home = JSON.parse(text) as HomeDocument;
  const module = home.enrolments[0]?.modules[0];
  if (!module) throw new Error('There is no module at home.');
  return { home, module, tag: headers['etag'] as string };
}

const titled = ({ steps }: HomeModule, id: string) => steps.find((each) => each.id === id)?.title;

describe('A module that is wholly said in English', () => {
  let pupil: GivenPupil;
  let phone: Client;
  let english: string;
  beforeAll(async () => {
    pupil = await givenPupil(app);
    english = await givenEnglish(pupil);
    phone = await signIn(pupil);
  });

  it('is at home in English for a reader of English, with the package to fetch', async () => {
    const { home, module } = await homeIn(phone, 'en');
    expect(home.enrolments[0]).toMatchObject({ curriculumTitle: 'AI for My Business', titleLang: 'en' });
    expect(module).toMatchObject({ title: 'Selling texts', summary: 'Writing clear texts.', lang: 'en' });
    expect(module).toMatchObject({ packageLang: 'en', hash: english, url: `/packages/${english}.json` });
    expect(titled(module, step.lesson)).toBe('A clear text');
    const fetched = JSON.parse((await phone.get(module.url)).text) as ModulePackage;
    expect(fetched.lang).toBe('en');
  });

  it('is Indonesian for everybody else, as it always was', async () => {
    const { home, module, tag } = await homeIn(phone, 'id');
    expect(home.enrolments[0]).toMatchObject({ curriculumTitle: 'AI untuk Usaha Saya', titleLang: 'id' });
    expect(module).toMatchObject({ title: 'Teks jualan', lang: 'id', packageLang: 'id', hash: pupil.package });
    expect(titled(module, step.lesson)).toBe('Teks yang jelas');
    expect(tag).not.toBe((await homeIn(phone, 'en')).tag);
    expect((await homeIn(phone, 'id')).tag).toBe(tag);
  });

  it('has the same steps in the same order in both', async () => {
    const [id, en] = [(await homeIn(phone, 'id')).module, (await homeIn(phone, 'en')).module];
    const withoutTitle = ({ steps }: HomeModule) => steps.map(({ title: _title, ...each }) => each);
    expect(withoutTitle(en)).toEqual(withoutTitle(id));
  });

  it('comes with its words in English', async () => {
    const { text } = await phone.get('/belajar/baca/teks/teks-yang-jelas', reading('en'));
    expect(text).toContain('<article class="stack-5" lang="en">');
    expect(text).toContain('Selling texts · 3.1');
    expect(text).toContain('Name the price and how to order.');
    expect(text).not.toMatch(/Teks|Sebut/);
    const quiz = await phone.get(`/belajar/baca/teks/teks-yang-jelas/kuis/${step.quiz}`, reading('en'));
    expect(quiz.text).toContain('<h1 lang="en">Quick check</h1>');
    expect(quiz.text).toContain('<fieldset class="choices" lang="en">');
    const list = await phone.get('/belajar/baca', reading('en'));
    expect(list.text).toContain('<h2 lang="en">M3 · Selling texts</h2>');
  });

  it('is Indonesian on the same pages for a reader of Indonesian', async () => {
    const { text } = await phone.get('/belajar/baca/teks/teks-yang-jelas', reading('id'));
    expect(text).toContain('<article class="stack-5" lang="id">');
    expect(text).toContain('Sebut harga dan cara pesan.');
  });

  it('takes acts under either package, and both count as the same step', async () => {
    const answers = { [question.price]: ['b'], [question.claim]: ['a', 'b'] };
    const send = async (learner: GivenPupil, hash: string) => {
      const client = await signIn(learner);
      const acts = [
        anAct(learner, 'quiz-answered', { stepId: step.quiz, payload: { attemptId: newId(), answers } }),
        anAct(learner, 'lesson-finished', { stepId: step.lesson }),
      ].map((act) => ({ ...act, package: hash }));
      await client.post('/api/sync', {
        app: 'spec',
        phoneNow: app.clock.now().toISOString(),
        cursor: null,
        entries: acts,
      });
      const { home } = await homeIn(client, 'en');
      const done = home.progress.map(({ stepId, done: isDone, best, attempts }) => ({
        stepId,
        isDone,
        best,
        attempts,
      }));
      const levels = home.levels.competencies.map(({ code, level }) => ({ code, level }));
      return { done: done.sort((a, b) => (a.stepId < b.stepId ? -1 : 1)), levels };
    };
    const reader = await givenPupil(app);
    const hash = await givenEnglish(reader);
    const other = await givenPupil(app);
    const [inEnglishWords, inIndonesian] = [await send(reader, hash), await send(other, other.package)];
    expect(inEnglishWords).toEqual(inIndonesian);
    expect(inIndonesian.done).toContainEqual({ stepId: step.quiz, isDone: true, best: 10_000, attempts: 1 });
    expect(inIndonesian.levels.some(({ level }) => level > 0)).toBe(true);
  });
});

describe('A module of which only the names are said in English', () => {
  it('has its names in English and its content in Indonesian, each marked as such', async () => {
    const pupil = await givenPupil(app);
    await givenEnglish(pupil, { names: true });
    const phone = await signIn(pupil);
    const { module } = await homeIn(phone, 'en');
    expect(module).toMatchObject({ title: 'Selling texts', lang: 'en', packageLang: 'id', hash: pupil.package });
    const { text } = await phone.get('/belajar/baca/teks/teks-yang-jelas', reading('en'));
    expect(text).toContain('<article class="stack-5" lang="id">');
    expect(text).toContain('Teks jualan · 3.1');
    expect((await phone.get('/belajar/baca', reading('en'))).text).toContain('<h2 lang="en">M3 · Selling texts</h2>');
  });
});

describe('A module of which nothing is said in English', () => {
  it('is Indonesian for a reader of English too, and marked as such', async () => {
    const phone = await signIn(await givenPupil(app));
    const { home, module } = await homeIn(phone, 'en');
    expect(home.enrolments[0]).toMatchObject({ curriculumTitle: 'AI untuk Usaha Saya', titleLang: 'id' });
    expect(module).toMatchObject({ title: 'Teks jualan', lang: 'id', packageLang: 'id' });
    const { text } = await phone.get('/belajar/baca', reading('en'));
    expect(text).toContain('<h2 lang="id">M3 · Teks jualan</h2>');
  });
});
