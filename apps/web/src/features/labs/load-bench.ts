import type { ComponentType } from 'react';
import type { LoaderFunctionArgs } from 'react-router';
import type { HomeDocument } from '@contracts/learning';
import type { LabActivity, LabName } from '@contracts/packages';
import { findStep, refuseWithdrawn, shelfOf, type StepPlace } from '@web/learning';
import type { Device } from '@web/platform/device';
import type { Draft } from '@web/platform/store';
import { labAt, type LabRooms } from './lab-rooms';

/** A lab that is open: on its own, or as a step of a module. */
export type OpenLab = {
  readonly lab: LabName;
  readonly Lab: ComponentType;
  /** Where in a curriculum it is done; null on the page of labs, where it is practice that stays on the phone. */
  readonly step: { readonly place: StepPlace; readonly activity: LabActivity } | null;
  readonly key: string;
  readonly draft: Draft | undefined;
};

/** Opens the lab the address names, at the work that lies there; null is the page of all labs. */
export const loadBench =
  (device: Device, rooms: LabRooms) =>
  async ({ params, request }: LoaderFunctionArgs): Promise<OpenLab | null> => {
    if (!params['lab']) return null;
    const lab = labAt(params['lab']);
    const enter = lab && rooms[lab];
    if (!enter) throw new Response('', { status: 404 });
    const { Lab } = await enter();
    const stepId = new URL(request.url).searchParams.get('kegiatan');
    const step = stepId === null ? null : await findLabStep(device, lab, stepId);
    const key = step ? `lab/${step.place.enrolment.id}/${step.activity.id}` : `lab/${lab}`;
    return { lab, Lab, step, key, draft: await device.store.readDraft(key) };
  };

async function findLabStep({ store }: Device, lab: LabName, stepId: string): Promise<NonNullable<OpenLab['step']>> {
  const home = store.snapshot().home as HomeDocument;
  const place = findStep(home, stepId);
  refuseWithdrawn(home, place);
  const module = place && (await shelfOf(store).module(place.module));
  const activity = module?.activities.find(({ id }) => id === stepId);
  if (!place || activity?.kind !== 'lab' || activity.lab !== lab) throw new Response('', { status: 404 });
  return { place, activity };
}
