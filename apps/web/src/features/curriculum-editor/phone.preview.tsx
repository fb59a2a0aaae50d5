import type { FileView, QuizDraftView } from '@contracts/curricula';
import { QuestionPreview } from '@web/curricula';
import { Note } from '@ui';
import { pickables, useSurroundings } from './choices.context';
import { useT } from './editor.messages';
import { BankPreview } from './bank.preview';
import { FieldsPreview } from './fields.preview';
import type { Form } from './form-layouts';
import { PagePreview } from './page.preview';
import { ScenarioPreview } from './scenario.preview';

/** The file on a phone of 360 pixels, as a learner or mentor meets it, before it is stored. */
export function PhonePreview({ kind, form }: { kind: FileView['kind']; form: Form }) {
  const t = useT();
  const title = t(kind === 'rubric' || kind === 'anchors' ? 'preview.mentor' : 'preview');
  return (
    <div className="stack-2">
      <h2>{title}</h2>
      <div className="phone stack" tabIndex={0} role="region" aria-label={t('preview.phone')}>
        <Shown kind={kind} form={form} />
      </div>
    </div>
  );
}

const words = (value: unknown): string => (typeof value === 'string' ? value : '');
const entries = (value: unknown): readonly Form[] => (Array.isArray(value) ? (value as Form[]) : []);

function Shown({ kind, form }: { kind: FileView['kind']; form: Form }) {
  const t = useT();
  const surroundings = useSurroundings();
  if (kind === 'lesson' || kind === 'case') return <PagePreview form={form} />;
  if (kind === 'cards' || kind === 'glossary' || kind === 'anchors') return <BankPreview kind={kind} form={form} />;
  if (kind === 'rubric') {
    return entries(form['criteria']).map((criterion, index) => (
      <section key={index} className="stack-2">
        <h3>{words(criterion['title'])}</h3>
        <p className="soft">{words(criterion['ask'])}</p>
        <ol className="stack-2">
          {((criterion['levels'] ?? []) as string[]).map((level, at) => (
            <li key={at}>
              <b>{t(`levels.${at + 1}` as 'levels.1')}</b> {level}
            </li>
          ))}
        </ol>
      </section>
    ));
  }
  if (kind !== 'activity') {
    const named = [...pickables(surroundings, 'lessons'), ...pickables(surroundings, 'activities')];
    const titleOf = (slug: unknown): string => named.find(({ value }) => value === slug)?.words ?? words(slug);
    return (
      <>
        <h3>{words(form['title'])}</h3>
        <p>{words(form['summary'])}</p>
        <ol className="stack-2">
          {entries(form['order']).map((place, index) => (
            <li key={index}>{titleOf(place['lesson'] ?? place['activity'])}</li>
          ))}
        </ol>
      </>
    );
  }
  switch (form['kind']) {
    case 'quiz':
      return entries(form['questions']).map((question, index) => (
        <QuestionPreview
          key={words(question['id']) || index}
          question={questionIn(question)}
          title={t('entry.numbered', { name: t('entry.question'), number: index + 1 })}
        />
      ));
    case 'scenario':
      return <ScenarioPreview form={form} />;
    case 'lab':
    case 'instrument':
      return <Note title={words(form['title'])}>{words(form['intro']) || t(`preview.${form['kind']}`)}</Note>;
    default:
      return <FieldsPreview form={form} />;
  }
}

const questionIn = (question: Form): QuizDraftView['questions'][number] => ({
  id: words(question['id']),
  stem: words(question['stem']),
  quote: words(question['quote']) || null,
  choose: question['choose'] === 'many' ? 'many' : 'one',
  options: entries(question['options']).map((option) => ({
    id: words(option['id']),
    text: words(option['text']),
    why: words(option['why']),
    right: option['right'] === true,
  })),
});
