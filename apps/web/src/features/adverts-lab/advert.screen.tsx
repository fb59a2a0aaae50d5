import type { ReactNode } from 'react';
import { LabScreen } from '@web/labs';
import { Note, StepBar } from '@ui';
import type { AdvertBench } from './advert-bench';
import { useT } from './adverts-lab.messages';

type Props = {
  readonly bench: AdvertBench;
  readonly title: string;
  readonly lead?: string | undefined;
  readonly dock: ReactNode;
  readonly children: ReactNode;
};

const steps = ['plan', 'week', 'ask', 'truth'] as const;
const stepOf = { choose: 0, who: 0, what: 0, stop: 1, week: 1, ask: 2, truth: 3 } as const;

/** One screen of the simulator. On every one it says that its figures are made up. */
export function AdvertScreen({ bench, title, lead, dock, children }: Props) {
  const t = useT();
  return (
    <LabScreen bench={bench} title={title} lead={lead} dock={dock}>
      <StepBar label={t('steps')} steps={steps.map((step) => t(`step.${step}`))} now={stepOf[bench.value.at]} />
      {children}
      <Note icon="info" title={t('made-up')}>
        {t('made-up-more')}
      </Note>
    </LabScreen>
  );
}
