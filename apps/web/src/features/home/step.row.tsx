import type { ReactElement } from 'react';
import type { HomeEnrolment } from '@contracts/learning';
import type { ItemProgress } from '@rules';
import { Words, type HomeStep } from '@web/learning';
import { useSnapshot } from '@web/platform/device';
import { threadOf } from '@web/submissions';
import { ListRow, Tile, type IconName, type Tone } from '@ui';
import { useT } from './module.messages';

type Props = {
  readonly step: HomeStep;
  readonly enrolment: HomeEnrolment;
  readonly item: ItemProgress | undefined;
  readonly hasDraft: boolean;
  readonly isNext: boolean;
  /** Said of single steps; of a module of her choice it is said once, of the whole. */
  readonly maySkip: boolean;
  readonly link: ReactElement<{ className?: string }>;
};

const kindNames = {
  lesson: 'step.activity',
  quiz: 'step.activity',
  scenario: 'step.activity',
  form: 'step.form',
  lab: 'step.lab',
  instrument: 'step.instrument',
  'practice-task': 'step.task',
} as const;

type State = { readonly words: string; readonly tone?: Tone; readonly icon: IconName };

/** One step of a module's path, with what it is and how it stands, in words. */
export function StepRow({ step, enrolment, item, hasDraft, isNext, maySkip, link }: Props) {
  const t = useT();
  const snapshot = useSnapshot();
  const what =
    step.kind === 'lesson' && step.number ? t('step.lesson', { number: step.number }) : t(kindNames[step.kind]);
  const { words, tone, icon } = stateOf();
  return (
    <ListRow lead={<Tile tone={tone} icon={icon} />} title={<Words>{step.title}</Words>} link={link}>
      <span className="soft">
        {what} · {words}
        {maySkip && ` · ${t('step.optional')}`}
      </span>
    </ListRow>
  );

  function stateOf(): State {
    if (step.kind === 'practice-task') {
      const { status } = threadOf(snapshot, { enrolment, step }, hasDraft);
      if (status === 'accepted') return { words: t('step.accepted'), tone: 'ok', icon: 'tick' };
      if (status === 'returned') return { words: t('step.returned'), tone: 'wait', icon: 'pencil' };
      if (status === 'queued_offline') return { words: t('step.queued'), tone: 'wait', icon: 'phone' };
      if (status === 'submitted' || status === 'in_review')
        return { words: t(`step.${status}`), tone: 'info', icon: 'clock' };
      if (step.setAside) return { words: t('step.withdrawn'), tone: 'wait', icon: 'info' };
      return {
        words: status === 'draft' ? t('step.begun') : t('minutes', { minutes: step.minutes }),
        icon: 'document',
      };
    }
    if (!item?.done && step.setAside) return { words: t('step.withdrawn'), tone: 'wait', icon: 'info' };
    if (item?.done) return { words: t('step.done'), tone: 'ok', icon: 'tick' };
    const read = item?.partsRead.length ?? 0;
    if (read > 0 && step.parts > 0) return { words: t('step.parts', { read, parts: step.parts }), icon: 'book' };
    return {
      words: isNext ? t('step.next') : t('minutes', { minutes: step.minutes }),
      icon: step.kind === 'lesson' ? 'book' : 'pencil',
    };
  }
}
