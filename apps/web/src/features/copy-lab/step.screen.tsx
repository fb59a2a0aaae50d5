import type { ReactNode } from 'react';
import { LabScreen } from '@web/labs';
import { Button } from '@ui';
import { steps, type CopyBench, type Step } from './copy-bench';
import { useT } from './copy-lab.messages';

type Props = {
  readonly bench: CopyBench;
  readonly lead?: string | undefined;
  /** The words of the one button, and why it can't be pressed yet. */
  readonly next: string;
  readonly off?: string | false | undefined;
  /** What the button does besides going on. */
  readonly onNext?: (() => void) | undefined;
  readonly children: ReactNode;
};

/** One step of the lab: which it is, what it is about, the way on and the way back. */
export function StepScreen({ bench, lead, next, off, onNext, children }: Props) {
  const t = useT();
  const { at } = bench.value;
  const number = steps.indexOf(at) + 1;
  const goTo = (step: Step | undefined) => step && bench.change((before) => ({ ...before, at: step }));
  return (
    <LabScreen
      bench={bench as never}
      eyebrow={t('step', { number, count: steps.length })}
      title={t(`title.${at}`)}
      lead={lead}
      dock={
        <Button big off={off} onClick={onNext ?? (() => goTo(steps[number]))}>
          {next}
        </Button>
      }
    >
      {children}
      {number > 1 && (
        <Button look="quiet" icon="back" onClick={() => goTo(steps[number - 2])}>
          {t('before')}
        </Button>
      )}
    </LabScreen>
  );
}
