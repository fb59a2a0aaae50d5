import { useState } from 'react';
import { Link } from 'react-router';
import { DeskScreen, useDesk } from '@web/platform/desk';
import { Button, buttonClass, Card, Note } from '@ui';
import { FeedbackText } from './feedback-text';
import { useT } from './marking.messages';
import { releasedOf, type OpenWork } from './open-work';
import { SecondCard, SecondNote } from './second.note';
import { TalkCard } from './talk.card';
import { shelfKey, type Leftover } from './shelved';
import { WorkSection } from './work.section';
import { WorkTitle } from './work.title';

/** A thread with nothing to judge: what was sent, what was said of it, and the talk beside it. */
export function JudgedWork({ work }: { work: OpenWork }) {
  const t = useT();
  const { view, newest, criteria } = work;
  const released = newest && releasedOf(view, newest.id);
  const { nextId } = view.place;
  return (
    <DeskScreen
      title={t('title', { learner: view.learnerName, task: view.taskTitle })}
      back={newest ? { to: '/mentor/riwayat', text: t('back.history') } : { to: '/mentor', text: t('back.queue') }}
      end={null}
      gap="stack-5"
    >
      <WorkTitle work={work} />
      <SecondNote work={work} />
      {newest && <UnsentWords versionId={newest.id} />}
      <div className="two half">
        <section id="karya" className="stack" aria-label={t('part.work')}>
          <WorkSection work={work} />
        </section>
        <div className="stack">
          <SecondCard work={work} />
          {released && (
            <Card as="section" className="stack" aria-label={t('judged.title')}>
              <h2>{t('judged.title')}</h2>
              <FeedbackText assessment={released} criteria={criteria} />
            </Card>
          )}
          {view.mine && <TalkCard view={view} />}
          {nextId && (
            <p>
              <Link className={buttonClass({ look: 'alt' })} to={`/mentor/kiriman/${nextId}`}>
                {t('judged.next')}
              </Link>
            </p>
          )}
        </div>
      </div>
    </DeskScreen>
  );
}

/** What was written here about a work that somebody else judged first: it is not lost. */
function UnsentWords({ versionId }: { versionId: string }) {
  const t = useT();
  const { shelf } = useDesk();
  const [kept, setKept] = useState(() => shelf.read<Leftover>(shelfKey(versionId)));
  if (!kept) return null;
  const forget = (): void => {
    shelf.remove(shelfKey(versionId));
    setKept(null);
  };
  return (
    <Note tone="wait" icon="copy" title={t('unsent.title')}>
      <p className="typed">
        {[kept.judgement.strength, kept.judgement.nextStep, kept.judgement.reason].filter(Boolean).join('\n\n')}
      </p>
      <div className="mt-2">
        <Button look="alt" onClick={forget}>
          {t('unsent.forget')}
        </Button>
      </div>
    </Note>
  );
}
