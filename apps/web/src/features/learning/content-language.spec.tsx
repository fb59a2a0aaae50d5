import { screen } from '@testing-library/react';
import { activate } from '@web/platform/i18n';
import { aHome, aModule, moduleIds, openLearner, type OpenedLearner } from '@web/testing';
import { learningRoutes } from './learning.routes';

const { lesson } = moduleIds;
let app: OpenedLearner;
afterEach(async () => {
  await app.close();
  activate('id');
});

const title = () => screen.findByRole('heading', { level: 1, name: 'Perintah RACIK' });
/** The language of an element, as somebody hears it: its own or that of what is around it; none where it is the page's. */
const langOf = (element: Element): string | null =>
  (element.querySelector('[lang]') ?? element.closest('[lang]:not(html)'))?.getAttribute('lang') ?? null;

async function open(locale: 'id' | 'en', lang: 'id' | 'en', part = 1): Promise<void> {
  activate(locale);
  app = await openLearner({
    at: `/belajar/pelajaran/${lesson}?bagian=${part}`,
    routes: learningRoutes,
    module: { ...aModule(), lang },
  });
}

describe('The words of a lesson', () => {
  it('are marked as Indonesian where the interface is English and nothing is said in English', async () => {
    await open('en', 'id');
    expect(langOf(await title())).toBe('id');
    expect(langOf(screen.getByText(/disebut perintah/))).toBe('id');
  });

  it.each([
    ['en', 'en'],
    ['id', 'id'],
  ] as const)('need no mark where interface and package are in one language: %s', async (locale, lang) => {
    await open(locale, lang);
    expect(langOf(await title())).toBeNull();
    expect(langOf(screen.getByText(/disebut perintah/))).toBeNull();
  });

  it('are marked as English where the phone still has the English package after the language was changed', async () => {
    await open('id', 'en');
    expect(langOf(await title())).toBe('en');
  });

  it('are so in a quiz as well: question, choices and reasons', async () => {
    await open('en', 'id', 3);
    const [choice] = await screen.findAllByRole('radio');
    expect(choice && langOf(choice.closest('label') as Element)).toBe('id');
    expect(screen.getAllByRole('group').some((group) => group.querySelector('legend [lang="id"]'))).toBe(true);
  });
});

describe('The words of an activity', () => {
  it('follow what the home document says of its module', async () => {
    const home = aHome();
    const [enrolment] = home.enrolments;
    const modules = enrolment?.modules.map((module) => ({ ...module, packageLang: 'en' as const })) ?? [];
    activate('en');
    app = await openLearner({
      at: `/belajar/kegiatan/${moduleIds.factCard}`,
      routes: learningRoutes,
      home: { ...home, enrolments: enrolment ? [{ ...enrolment, modules }] : [] },
      module: { ...aModule(), lang: 'en' },
    });
    expect(langOf(await screen.findByRole('heading', { level: 1 }))).toBeNull();
  });
});
