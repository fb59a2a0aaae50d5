import { useState } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import type { HomeDocument } from '@contracts/learning';
import type { InstrumentActivity } from '@contracts/packages';
import type { SittingView } from '@contracts/sittings';
import { findStep, modulePath, ownActs, shelfOf, useHome, useModuleName, type StepPlace } from '@web/learning';
import { useSnapshot, type Device } from '@web/platform/device';
import { Screen } from '@web/platform/frame';
import { NetworkTrouble, ProblemError } from '@web/platform/http';
import type { Draft } from '@web/platform/store';
import { Note, PageTitle } from '@ui';
import { takeSheet } from './keep-sheets';
import { Questionnaire } from './questionnaire';
import { SittingResultPage } from './sitting-result';
import { answeredAt, draftKey } from './sitting.rules';
import { useT } from './sittings.messages';

type OpenSitting = {
  readonly place: StepPlace;
  readonly activity: InstrumentActivity;
  /** What is asked; or why it cannot be just now: there is no signal, or in the server's words. */
  readonly sitting: SittingView | null;
  readonly refusal: string | null;
  readonly draft: Draft | undefined;
};

export const loadSitting =
  (device: Device) =>
  async ({ params }: LoaderFunctionArgs): Promise<OpenSitting> => {
    const place = findStep(device.store.snapshot().home as HomeDocument, params['id']);
    const module = place && (await shelfOf(device.store).module(place.module));
    const activity = module?.activities.find(({ id }) => id === place?.step.id);
    if (!place || activity?.kind !== 'instrument') throw new Response('', { status: 404 });
    const draft = await device.store.readDraft(draftKey(place));
    try {
      const sitting = await takeSheet(device, place.enrolment.id, activity.id);
      return { place, activity, sitting, refusal: null, draft };
    } catch (error) {
      if (error instanceof ProblemError) return { place, activity, sitting: null, refusal: error.message, draft };
      if (!(error instanceof NetworkTrouble)) throw error;
      return { place, activity, sitting: null, refusal: null, draft };
    }
  };

/** A questionnaire: its questions one by one until it is answered, and from then on what came of it. */
export function SittingPage() {
  const { place, activity, sitting, refusal, draft } = useLoaderData() as OpenSitting;
  const t = useT();
  const nameOf = useModuleName();
  const home = useHome();
  const snapshot = useSnapshot();
  const [again, setAgain] = useState(false);
  const back = { to: modulePath(place.module), text: nameOf(place.module) };
  const answered = answeredAt(home, ownActs(snapshot), place);

  if (!sitting)
    return (
      <Screen title={activity.title} back={back}>
        <PageTitle eyebrow={back.text}>{activity.title}</PageTitle>
        <Note tone="info" icon={refusal === null ? 'weak-signal' : 'info'} title={refusal ?? t('no-signal')}>
          {refusal === null && t('no-signal-more')}
        </Note>
      </Screen>
    );
  if (answered && !again)
    return (
      <SittingResultPage
        key={place.step.id}
        title={activity.title}
        back={back}
        sheet={sitting.sheet}
        answered={answered}
        onAgain={() => setAgain(true)}
      />
    );
  return (
    <Questionnaire
      key={place.step.id}
      place={place}
      activity={activity}
      sitting={sitting}
      back={back}
      draft={draft}
      onDone={() => setAgain(false)}
    />
  );
}
