import { useState, type ComponentProps } from 'react';
import type { ChosenActions } from '@web/enrolments';
import { Button, Dock } from '@ui';
import { AssignMentorDialog } from './assign-mentor.dialog';
import { useT } from './mentors.messages';

/** What can be done with the participants chosen: give them a mentor. */
export function AssignMentorDock({ cohortId, chosen, onDone }: ComponentProps<ChosenActions>) {
  const t = useT();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Dock label={t('dock')} wide>
        {chosen.length > 0 && <span className="why">{t('chosen', { count: chosen.length })}</span>}
        <Button off={chosen.length === 0 && t('off.nobody')} onClick={() => setAsking(true)}>
          {t('assign')}
        </Button>
      </Dock>
      {isAsking && (
        <AssignMentorDialog cohortId={cohortId} chosen={chosen} onClose={() => setAsking(false)} onDone={onDone} />
      )}
    </>
  );
}
