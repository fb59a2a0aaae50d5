import { useMemo, useState } from 'react';
import { useLoaderData } from 'react-router';
import { minutesLeft } from '@rules';
import { useFormat } from '@web/platform/format';
import { Screen } from '@web/platform/frame';
import { Button, Details, Dock, Note, PageTitle, Progress } from '@ui';
import { Activity } from './activity.card';
import type { TypedAnswers } from './answers.rules';
import { DockSlot } from './dock-slot';
import { findStep, modulePath } from './home-steps.rules';
import { KeepTroubleNote } from './keep-trouble.note';
import { useT } from './learning.messages';
import { Published, Words } from './published';
import { Listen } from './listen.button';
import type { OpenLesson } from './load-lesson';
import { useModuleName } from './module-name';
import { RecordedReading } from './recorded-reading';
import { splitPart } from './split-part';
import type { KeepTrouble } from './use-act';
import { useHome, useProgress } from './use-learning';
import { withdrawnFrom } from './withdrawn';

type Props = {
  readonly trouble: KeepTrouble | null;
  readonly onBack: (() => void) | undefined;
  readonly onNext: () => void;
};

/** One part of a lesson: words as they were published, and activities in their places among them. */
export function LessonPart({ trouble, onBack, onNext }: Props) {
  const { place, module, lesson, part, drafts } = useLoaderData() as OpenLesson;
  const t = useT();
  const nameOf = useModuleName();
  const format = useFormat();
  const home = useHome();
  const { items } = useProgress(place.enrolment);
  const pieces = useMemo(() => splitPart(lesson.html, part), [lesson.html, part]);
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const toDo = pieces.flatMap((piece) =>
    piece.kind === 'activity' && !withdrawnFrom(home, place, piece.id) ? [piece.id] : [],
  );
  const [done, setDone] = useState<readonly string[]>(() => toDo.filter((id) => items[id]?.done));
  const active = toDo.find((id) => !done.includes(id));

  const parts = lesson.parts.length;
  const last = part === parts;
  const label = t('lesson.part', { part, parts });
  const words = pieces.flatMap((piece) => (piece.kind === 'words' ? [piece.html] : [])).join('');
  return (
    <Screen
      title={lesson.title}
      back={{ to: modulePath(place.module), text: nameOf(place.module) }}
      gap="stack-5"
      dock={
        <Dock label={t('dock')}>
          {onBack && !active && (
            <Button look="alt" className="short" onClick={onBack}>
              {t('lesson.back')}
            </Button>
          )}
          <span ref={setSlot} className={active ? 'row wrap grow' : 'hide'} />
          {!active && (
            <Button big onClick={onNext}>
              {t(last ? 'lesson.finish' : 'lesson.next')}
            </Button>
          )}
        </Dock>
      }
    >
      <Progress value={part} max={parts} label={label}>
        {label} · {t('lesson.minutes-left', { minutes: minutesLeft({ minutes: lesson.minutes, parts }, part - 1) })}
      </Progress>
      <PageTitle eyebrow={t('lesson.number', { number: lesson.number })}>
        <Words>{lesson.title}</Words>
      </PageTitle>
      <RecordedReading module={module} lesson={lesson} instead={<Listen html={words} />} />
      <DockSlot value={slot}>
        {pieces.map((piece) => {
          if (piece.kind === 'words') return <Published key={piece.html} html={piece.html} />;
          const withdrawn = withdrawnFrom(home, place, piece.id);
          if (withdrawn)
            return (
              <Note key={piece.id} tone="wait" icon="info" title={t('withdrawn')}>
                {withdrawn.notice}
              </Note>
            );
          const activity = module.activities.find(({ id }) => id === piece.id);
          const at = findStep(home, piece.id);
          if (!activity || !at) return null;
          return (
            <section key={piece.id} aria-label={activity.title}>
              <Activity
                activity={activity}
                place={at}
                draft={drafts[piece.id]}
                saved={(home.forms[piece.id] as TypedAnswers | undefined) ?? null}
                best={items[piece.id]?.best ?? null}
                done={items[piece.id]?.done ?? false}
                active={piece.id === active}
                onDone={() => setDone((before) => [...before, piece.id])}
                onAgain={() => setDone((before) => before.filter((id) => id !== piece.id))}
              />
            </section>
          );
        })}
      </DockSlot>
      {last && !active && (
        <Note tone="own" title={t('lesson.idea')}>
          <Words>{lesson.idea}</Words>
        </Note>
      )}
      {last && lesson.sources.length > 0 && (
        <Details summary={t('lesson.sources')}>
          <ul className="stack-2 sm">
            {lesson.sources.map(({ text, checked }) => (
              <li key={text}>
                <Words>{text}</Words>{' '}
                <span className="soft">({t('lesson.checked', { date: format.date(checked) })})</span>
              </li>
            ))}
          </ul>
        </Details>
      )}
      <KeepTroubleNote trouble={trouble} />
      {active && (
        <p className="row wrap between">
          {onBack && (
            <Button look="quiet" className="flush" icon="back" onClick={onBack}>
              {t('lesson.back')}
            </Button>
          )}
          <Button look="quiet" className="flush" onClick={onNext}>
            {t('lesson.later')}
          </Button>
        </p>
      )}
    </Screen>
  );
}
