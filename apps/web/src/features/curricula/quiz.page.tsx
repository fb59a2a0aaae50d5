import { useState, type MouseEvent, type ReactNode } from 'react';
import { useSuspenseQueries } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import type { QuizDraftView } from '@contracts/curricula';
import { DeskScreen, useDesk } from '@web/platform/desk';
import { Button, Chip, Dock, FilterChips, Note, PageTitle, showToast } from '@ui';
import { ContestedCard } from './contested.card';
import { useT } from './curricula.messages';
import { versionPath } from './curricula.paths';
import { quizQuery, versionQuery } from './curricula.queries';
import { QuestionAnswers } from './question.answers';
import { QuestionForm } from './question.form';
import { QuestionPreview } from './question.preview';
import { gapsIn, questionKey, withWords } from './question-words';
import { TroubleNote } from './trouble.note';
import { useQuestion, useSaveQuestion } from './use-question';

/** The plain form that changes the words of a quiz, one question at a time. */
export function QuizPage() {
  const t = useT();
  const { shelf } = useDesk();
  const { versionId = '', activityId = '' } = useParams();
  const [{ data: version }, { data: quiz }] = useSuspenseQueries({
    queries: [versionQuery(versionId), quizQuery(versionId, activityId)],
  });
  const [search, setSearch] = useSearchParams();
  const at = Math.min(Math.max(Number(search.get('soal')) || 1, 1), quiz.questions.length) - 1;
  const question = quiz.questions[at];
  if (!question) return null;
  const isKept = (id: string) => shelf.read(questionKey(versionId, id)) !== null;
  const head = (
    <>
      <PageTitle eyebrow={quiz.lesson ?? t('curriculum', { title: version.curriculum.title })}>{quiz.title}</PageTitle>
      {quiz.questions.length > 1 && (
        <FilterChips
          label={t('quiz.questions')}
          value={String(at + 1)}
          options={quiz.questions.map(({ id }, index) => ({
            value: String(index + 1),
            text: t(quiz.editable && isKept(id) ? 'quiz.question-kept' : 'quiz.question', { number: index + 1 }),
          }))}
          onChange={(number) => setSearch({ soal: number }, { replace: true, preventScrollReset: true })}
        />
      )}
    </>
  );
  const back = { to: versionPath(versionId), text: t('version', { number: version.number }) };
  if (quiz.editable) return <EditQuestion key={question.id} {...{ quiz, question, number: at + 1, head, back }} />;
  return (
    <DeskScreen title={quiz.title} back={back}>
      <div className="stack">{head}</div>
      <Note title={t('quiz.read-only')}>{version.whyNot['edit']}</Note>
      <div className="two half">
        <QuestionPreview key={question.id} question={question} />
        <QuestionAnswers question={question} />
      </div>
    </DeskScreen>
  );
}

/** On phones the form and what it looks like stand one above the other. */
const parts = ['write', 'look'] as const;

function jumpTo(event: MouseEvent, part: string): void {
  event.preventDefault();
  const section = document.getElementById(part);
  section?.scrollIntoView();
  section?.focus({ preventScroll: true });
}

type EditProps = {
  quiz: QuizDraftView;
  question: QuizDraftView['questions'][number];
  number: number;
  head: ReactNode;
  back: { to: string; text: string };
};

function EditQuestion({ quiz, question, number, head, back }: EditProps) {
  const t = useT();
  const [asked, setAsked] = useState(false);
  const edit = useQuestion(quiz, question);
  const save = useSaveQuestion(quiz, question.id);
  const gaps = gapsIn(edit.words);

  const submit = (): void => {
    setAsked(true);
    if (gaps.length > 0) return document.getElementById('write')?.scrollIntoView();
    const onSuccess = (): void => {
      edit.forget();
      setAsked(false);
      showToast({ words: t('quiz.saved', { number }) });
    };
    save.mutate({ words: edit.words, base: edit.base, revision: quiz.revision }, { onSuccess });
  };
  const takeServer = (): void => {
    const mine = edit.words;
    edit.takeServer();
    showToast({
      words: t('contested.taken'),
      action: { text: t('undo'), icon: 'undo', run: () => edit.restore(mine) },
    });
  };

  return (
    <DeskScreen
      title={quiz.title}
      back={back}
      end={<KeptChip isChanged={edit.isChanged} isOnDevice={edit.isOnDevice} />}
      dock={
        <Dock label={t('dock')} wide>
          {edit.isChanged && !edit.isContested && <span className="why">{t('quiz.into-draft')}</span>}
          <Button
            busy={save.isPending && t('busy')}
            off={edit.isContested ? t('off.contested') : !edit.isChanged && t('off.unchanged')}
            onClick={submit}
          >
            {t('quiz.save', { number })}
          </Button>
        </Dock>
      }
    >
      <div className="stack">{head}</div>
      {!edit.isContested && save.isError && <TroubleNote error={save.error} />}
      {!edit.isOnDevice && (
        <Note tone="wait" icon="phone" role="alert" title={t('quiz.not-kept')}>
          {t('quiz.not-kept-more')}
        </Note>
      )}
      {edit.isContested && (
        <ContestedCard mine={edit.words} server={edit.server} onKeepMine={edit.keepMine} onTakeServer={takeServer} />
      )}
      <nav className="seg no-wide" aria-label={t('quiz.view')}>
        {parts.map((part) => (
          <a key={part} href={`#${part}`} onClick={(event) => jumpTo(event, part)}>
            {t(`quiz.${part}`)}
          </a>
        ))}
      </nav>
      <div className="two half">
        <section id="write" tabIndex={-1} aria-label={t('quiz.write')}>
          <QuestionForm question={question} words={edit.words} onChange={edit.change} gaps={asked ? gaps : []} />
        </section>
        <section id="look" tabIndex={-1} className="pane" aria-label={t('quiz.look')}>
          <QuestionPreview question={withWords(question, edit.words)} />
        </section>
      </div>
    </DeskScreen>
  );
}

function KeptChip({ isChanged, isOnDevice }: { isChanged: boolean; isOnDevice: boolean }) {
  const t = useT();
  if (!isChanged) {
    return (
      <Chip tone="ok" icon="tick">
        {t('quiz.chip-saved')}
      </Chip>
    );
  }
  return isOnDevice ? (
    <Chip tone="wait" icon="phone">
      {t('quiz.chip-kept')}
    </Chip>
  ) : null;
}
