import { useState } from 'react';
import { useLoaderData, useNavigate, type LoaderFunctionArgs } from 'react-router';
import type { HomeDocument } from '@contracts/learning';
import type { PackagedActivity } from '@contracts/packages';
import type { Device } from '@web/platform/device';
import { Screen } from '@web/platform/frame';
import type { Draft } from '@web/platform/store';
import { Button, Dock, PageTitle } from '@ui';
import { Activity } from './activity.card';
import type { TypedAnswers } from './answers.rules';
import { DockSlot } from './dock-slot';
import { findStep, modulePath, type StepPlace } from './home-steps.rules';
import { useT } from './learning.messages';
import { draftsOf } from './load-lesson';
import { useModuleName } from './module-name';
import { shelfOf } from './package-shelf';
import { InLanguage, Words } from './published';
import { useHome, useProgress } from './use-learning';
import { refuseWithdrawn } from './withdrawn';

type OpenActivity = {
  readonly place: StepPlace;
  readonly activity: PackagedActivity;
  readonly draft: Draft | undefined;
};

export const loadActivity =
  (device: Device) =>
  async ({ params }: LoaderFunctionArgs): Promise<OpenActivity> => {
    const home = device.store.snapshot().home as HomeDocument;
    const id = params['activityId'] ?? '';
    const place = findStep(home, id);
    refuseWithdrawn(home, place);
    const module = place && (await shelfOf(device.store).module(place.module));
    const activity = module?.activities.find((candidate) => candidate.id === id);
    if (!place || !module || !activity || activity.kind === 'practice-task' || activity.kind === 'instrument')
      throw new Response('', { status: 404 });
    return { place, activity, draft: (await draftsOf(device, home, module, [id]))[id] };
  };

/** An activity on a screen of its own: one that stands in the module's order, or one that an evidence row leads to. */
export function ActivityPage() {
  const { place, activity, draft } = useLoaderData() as OpenActivity;
  const t = useT();
  const nameOf = useModuleName();
  const navigate = useNavigate();
  const home = useHome();
  refuseWithdrawn(home, place);
  const item = useProgress(place.enrolment).items[activity.id];
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const [done, setDone] = useState(item?.done ?? false);
  const back = { to: modulePath(place.module), text: nameOf(place.module) };
  return (
    <InLanguage lang={place.module.packageLang}>
      <Screen
        title={activity.title}
        back={back}
        gap="stack-5"
        dock={
          <Dock label={t('dock')}>
            <span ref={setSlot} className={done ? 'hide' : 'row wrap grow'} />
            {done && (
              <Button big onClick={() => void navigate(back.to)}>
                {t('activity.on')}
              </Button>
            )}
          </Dock>
        }
      >
        <PageTitle eyebrow={back.text}>
          <Words>{activity.title}</Words>
        </PageTitle>
        <DockSlot value={slot}>
          <Activity
            activity={activity}
            place={place}
            draft={draft}
            saved={(home.forms[activity.id] as TypedAnswers | undefined) ?? null}
            best={item?.best ?? null}
            done={item?.done ?? false}
            active
            level={2}
            onDone={() => setDone(true)}
            onAgain={() => setDone(false)}
          />
        </DockSlot>
      </Screen>
    </InLanguage>
  );
}
