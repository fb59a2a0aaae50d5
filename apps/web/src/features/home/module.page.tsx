import { Link, useLoaderData, useNavigate, useParams, type LoaderFunctionArgs } from 'react-router';
import type { HomeDocument } from '@contracts/learning';
import type { ModulePackage } from '@contracts/packages';
import {
  findModule,
  InLanguage,
  shelfOf,
  stepPath,
  stepsInOrder,
  useHome,
  useModuleName,
  useProgress,
  Published,
  Words,
} from '@web/learning';
import type { Device } from '@web/platform/device';
import { Screen } from '@web/platform/frame';
import { NetworkTrouble } from '@web/platform/http';
import { useLocale } from '@web/platform/i18n';
import { Button, Details, Dock, List, PageTitle, Progress } from '@ui';
import { useT } from './module.messages';
import { doneIn, isElective, stepsOnTheWay } from './module.list';
import { OfflinePack } from './offline-pack.card';
import { StepRow } from './step.row';
import { useNextStep, usePartsDone } from './use-next-step';

/** Opens a module; without signal its steps are known even when its words are not on the phone. */
export const loadModule =
  ({ store }: Device) =>
  async ({ params }: LoaderFunctionArgs): Promise<ModulePackage | null> => {
    const place = findModule(store.snapshot().home as HomeDocument, params['slug']);
    if (!place) throw new Response('', { status: 404 });
    return shelfOf(store)
      .module(place.module)
      .catch((error: unknown) => {
        if (error instanceof NetworkTrouble) return null;
        throw error;
      });
  };

/** A module as a path: its story, its steps in order, and where she is. */
export function ModulePage() {
  const { slug } = useParams();
  const words = useLoaderData() as ModulePackage | null;
  const t = useT();
  const nameOf = useModuleName();
  const navigate = useNavigate();
  const home = useHome();
  const partsDone = usePartsDone();
  const place = findModule(home, slug);
  if (!place) throw new Response('', { status: 404 });
  const { enrolment, module } = place;
  const progress = useProgress(enrolment);
  const overall = useNextStep(enrolment, partsDone);
  const { done, required } = doneIn(module, progress);
  const steps = stepsInOrder(module);
  const next =
    steps.find(({ id }) => id === overall.id && overall.kind !== 'wait') ??
    stepsOnTheWay(module, progress).find(({ id }) => !progress.items[id]?.done && id !== overall.id);
  const elective = isElective(module);
  const inOtherLanguage = useLocale() !== (module.packageLang ?? 'id');
  const label = t('module.progress', { done, required });
  return (
    <InLanguage lang={module.lang}>
      <Screen
        title={module.title}
        back={{ to: '/belajar/modul', text: t('learn') }}
        dock={
          next && (
            <Dock label={t('dock')}>
              <Button big onClick={() => void navigate(stepPath(next))}>
                {t(overall.kind === 'repair' && overall.id === next.id ? 'module.mend' : 'module.go', {
                  title: next.title,
                })}
              </Button>
            </Dock>
          )
        }
      >
        <PageTitle
          eyebrow={elective ? t('module.elective', { module: nameOf(module) }) : nameOf(module)}
          lead={<Words>{module.summary}</Words>}
        >
          <Words>{module.title}</Words>
        </PageTitle>
        <Progress value={done} max={required} label={label} />
        {inOtherLanguage && <p className="soft">{t('module.other-language')}</p>}
        {words && (
          <InLanguage lang={words.lang}>
            <Details card icon="book" summary={t('module.story', { title: words.module.case.title })}>
              <Published html={words.module.case.html} />
              <p className="sm soft mt-2">{t('module.illustration')}</p>
            </Details>
          </InLanguage>
        )}
        <section className="stack-2">
          <h2>{t('module.path')}</h2>
          <List label={t('module.path')}>
            {steps.map((step) => (
              <StepRow
                key={step.id}
                step={step}
                enrolment={enrolment}
                item={progress.items[step.id]}
                hasDraft={step.id in partsDone}
                isNext={step.id === next?.id}
                maySkip={!step.required && !elective}
                link={<Link to={stepPath(step)} />}
              />
            ))}
          </List>
        </section>
        <OfflinePack enrolment={enrolment} module={module} words={words} />
      </Screen>
    </InLanguage>
  );
}
