import type { CohortView } from '@contracts/cohorts';
import { CopyButton } from '@web/cohorts';
import { useSession } from '@web/platform/desk';
import { Note } from '@ui';
import { useT } from './enrolments.messages';

/** A few kind words to send to those who stopped, ready to copy. */
export function GreetNote({ cohort }: { cohort: CohortView }) {
  const t = useT();
  const { name, agency } = useSession();
  const words = t('greet.words', {
    cohort: cohort.name,
    officer: name,
    agency: agency.name,
    address: `${location.origin}/belajar`,
  });
  return (
    <Note tone="own" icon="chat" title={t('greet')}>
      <p>“{words}”</p>
      <div className="row wrap mt-2">
        <CopyButton text={words} done={t('greet.copied')}>
          {t('greet.copy')}
        </CopyButton>
      </div>
    </Note>
  );
}
