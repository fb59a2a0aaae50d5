import { useState } from 'react';
import { useSuspenseQueries } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import type { QuizDraftView } from '@contracts/curricula';
import { DeskScreen, useDesk } from '@web/platform/desk';
import { Button, Chip, classNames, Dock, FilterChips, Note, PageTitle, Segmented, showToast } from '@ui';
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

type EditProps = {
  quiz: QuizDraftView;
  question: QuizDraftView['questions'][number];
  number: number;
  head: React.ReactNode;
  back: { to: string; text: string };
};

function EditQuestion({ quiz, question, number, head, back }: EditProps) {
  const t = useT();
  const [view, setView] = useState<'write' | 'look'>('write');
  const [asked, setAsked] = useState(false);
  const edit = useQuestion(quiz, question);
  const save = useSaveQuestion(quiz, question.id);
  const gaps = gapsIn(edit.words);

  const submit = (): void => {
    setAsked(true);
    if (gaps.length > 0) return setView('write');
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
      <div className="no-wide">
        <Segmented
          label={t('quiz.view')}
          value={view}
          options={[
            { value: 'write', text: t('quiz.write') },
            { value: 'look', text: t('quiz.look') },
          ]}
          onChange={setView}
        />
      </div>
      <div className="two half">
        <div className={classNames(view === 'look' && 'on-wide')}>
          <QuestionForm question={question} words={edit.words} onChange={edit.change} gaps={asked ? gaps : []} />
        </div>
        <div className={classNames('stay', view === 'write' && 'on-wide')}>
          <QuestionPreview question={withWords(question, edit.words)} />
        </div>
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
