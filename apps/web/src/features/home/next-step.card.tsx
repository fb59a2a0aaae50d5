import { Link } from 'react-router';
import type { HomeEnrolment } from '@contracts/learning';
import type { NextStep } from '@rules';
import { findStep, stepPath, useHome, useModuleName, type StepPlace } from '@web/learning';
import { useSnapshot } from '@web/platform/device';
import { useFormat } from '@web/platform/format';
import { buttonClass, NextCard, Progress, Scene, type SceneName } from '@ui';
import { useT } from './home.messages';
import { useNextStep } from './use-next-step';

const scenes: readonly SceneName[] = ['warung', 'dapur', 'laundry', 'butik'];
export const sceneOf = (name: string | undefined): SceneName => scenes.find((scene) => scene === name) ?? 'warung';

/** The one next step, with how long it takes and the button that goes there. */
export function NextStepCard({
  enrolment,
  partsDone,
}: {
  enrolment: HomeEnrolment;
  partsDone: Readonly<Record<string, number>>;
}) {
  const t = useT();
  const home = useHome();
  const next = useNextStep(enrolment, partsDone);
  const place = findStep(home, next.id ?? undefined);
  if (next.kind === 'finished' || !place) return <Finished enrolment={enrolment} />;
  const scene = sceneOf(place.module.scene);
  return (
    <NextCard
      scene={<Scene name={scene} label={t(`scene.${scene}`)} />}
      eyebrow={t(next.kind === 'wait' ? 'next.wait' : next.kind === 'repair' ? 'next.repair' : 'next')}
      title={place.step.title}
      detail={<Detail place={place} next={next} />}
      action={
        <Link className={buttonClass({ big: true, full: true })} to={stepPath(place.step)}>
          {t(
            next.kind === 'wait'
              ? 'next.see'
              : next.kind === 'repair'
                ? 'next.mend'
                : next.partsDone > 0
                  ? 'next.continue'
                  : 'next.begin',
          )}
        </Link>
      }
    >
      {next.kind !== 'wait' && next.kind !== 'repair' && next.partsDone > 0 && (
        <Progress
          value={next.partsDone}
          max={next.parts}
          label={t(place.step.kind === 'lesson' ? 'next.parts-done' : 'next.steps-done', {
            done: next.partsDone,
            count: next.parts,
          })}
        />
      )}
    </NextCard>
  );
}

function Detail({ place, next }: { place: StepPlace; next: NextStep }) {
  const t = useT();
  const nameOf = useModuleName();
  const home = useHome();
  const format = useFormat(home.person.zone);
  const { packages } = useSnapshot();
  if (next.kind === 'wait') {
    const promised = home.submissions.find(({ stepId }) => stepId === place.step.id)?.promisedAt;
    return promised ? t('next.promised', { day: format.day(promised) }) : t('next.waits');
  }
  const what =
    place.step.kind === 'lesson' && place.step.number
      ? t('next.lesson', { number: place.step.number })
      : t(place.step.kind === 'practice-task' ? 'next.task' : 'next.activity', { module: nameOf(place.module) });
  const minutes = next.minutesLeft ? ` · ${t('minutes', { minutes: next.minutesLeft })}` : '';
  return `${what}${minutes}${packages.has(place.module.hash) ? ` · ${t('next.offline')}` : ''}`;
}

function Finished({ enrolment }: { enrolment: HomeEnrolment }) {
  const t = useT();
  return (
    <NextCard
      scene={<Scene name="dapur" label={t('scene.dapur')} />}
      eyebrow={t('next.finished')}
      title={t('next.all-done', { curriculum: enrolment.curriculumTitle })}
      detail={t('next.all-done-more')}
      action={
        <Link className={buttonClass({ big: true, full: true })} to="/belajar/kemampuan">
          {t('next.to-levels')}
        </Link>
      }
    />
  );
}
