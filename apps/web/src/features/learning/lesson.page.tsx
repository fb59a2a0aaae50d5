import { useEffect, useRef } from 'react';
import { useLoaderData, useNavigate } from 'react-router';
import { useDevice } from '@web/platform/device';
import { showToast } from '@ui';
import { modulePath } from './home-steps.rules';
import type { OpenLesson } from './load-lesson';
import { useT } from './learning.messages';
import { LessonPart } from './lesson-part.card';
import { InLanguage } from './published';
import { Recall } from './recall.card';
import { useAct } from './use-act';
import { useHome, useProgress } from './use-learning';
import { refuseWithdrawn } from './withdrawn';

/** A lesson, one part at a time. The address keeps the part, the ledger what was read. */
export function LessonPage() {
  const { place, module, lesson, recall, part } = useLoaderData() as OpenLesson;
  // It may be withdrawn while it is read.
  refuseWithdrawn(useHome(), place);
  const t = useT();
  const navigate = useNavigate();
  const { outbox } = useDevice();
  const { act, trouble } = useAct(place);
  const item = useProgress(place.enrolment).items[lesson.id];
  const unopened = item === undefined;

  const noted = useRef('');

  useEffect(() => {
    // An opening that the server refuses leaves the lesson unopened: it is not noted again and again.
    if (!unopened || noted.current === lesson.id) return;
    noted.current = lesson.id;
    void act('lesson-opened', {});
  }, [lesson.id, unopened, act]);

  const show = (next: number) => navigate(`?bagian=${next}`, { replace: false });

  const goOn = async (): Promise<void> => {
    const parts = lesson.parts.length;
    if (!item?.partsRead.includes(part) && !(await act('part-read', { part, parts }))) return;
    if (part < parts) return show(part + 1);
    if (!item?.done && !(await act('lesson-finished', {}))) return;
    showToast({ words: t('lesson.finished', { number: lesson.number }) });
    void outbox.wake();
    await navigate(modulePath(place.module));
  };

  if (part === 0)
    return (
      <InLanguage lang={module.lang}>
        <Recall key={lesson.id} questions={recall} open={place} onDone={() => void show(1)} />
      </InLanguage>
    );
  const first = recall.length > 0 ? 0 : 1;
  return (
    <InLanguage lang={module.lang}>
      <LessonPart
        key={part}
        trouble={trouble}
        onBack={part > first ? () => void show(part - 1) : undefined}
        onNext={() => void goOn()}
      />
    </InLanguage>
  );
}
