import { newId, type LearnerStore } from '@web/platform/store';
import type { EntryAnswer } from '@contracts/learning';
import type { Courier } from './courier';

/** A mistake put around a tab's store or courier on purpose, to see that it is found. */
export type Plant = (tab: { readonly store: LearnerStore; readonly courier: Courier }) => void;

const accepted = (id: string): EntryAnswer => ({ id, answer: 'accepted' });

/** Every sending makes a new id: the server cannot know an act again. */
const dropKey: Plant = ({ courier }) => {
  const sync = courier.sync;
  courier.sync = async (request) => {
    const acts = request.entries as { id: string }[];
    const renamed = acts.map((act) => ({ ...act, id: newId(Date.now) }));
    const { answers, ...rest } = await sync({ ...request, entries: renamed });
    return { ...rest, answers: answers.map((answer, index) => ({ ...answer, id: acts[index]?.id ?? '' })) };
  };
};

/** The outbox is emptied when it is sent, and not when it is answered. */
const earlyClear: Plant = ({ store, courier }) => {
  const sync = courier.sync;
  courier.sync = async (request) => {
    await store.takeAnswers(
      (request.entries as { id: string }[]).map(({ id }) => accepted(id)),
      0,
      0,
    );
    return sync(request);
  };
};

/** An act is promised before it is on the disk. */
const promiseEarly: Plant = ({ store }) => {
  store.append = () => Promise.resolve();
};

/** The outbox is emptied when any answer comes. */
const takeAnyAnswer: Plant = ({ store }) => {
  const take = store.takeAnswers.bind(store);
  store.takeAnswers = (_answers, cursor, at) =>
    take(
      store.snapshot().queued.map(({ id }) => accepted(id)),
      cursor,
      at,
    );
};

/** What the server refused is thrown away. */
const dropRefused: Plant = ({ store }) => {
  const take = store.takeAnswers.bind(store);
  store.takeAnswers = (answers, cursor, at) =>
    take(
      answers.map(({ id }) => accepted(id ?? '')),
      cursor,
      at,
    );
};

/** Letters that are not on every keyboard are left out on the way. */
const changeWords: Plant = ({ courier }) => {
  const sync = courier.sync;
  courier.sync = (request) => {
    const words = JSON.stringify(request.entries).replace(/[^ -~]/g, '');
    return sync({ ...request, entries: JSON.parse(words) as unknown[] });
  };
};

export const plants = {
  'drop-key': dropKey,
  'early-clear': earlyClear,
  'promise-early': promiseEarly,
  'take-any-answer': takeAnyAnswer,
  'drop-refused': dropRefused,
  'change-words': changeWords,
} as const satisfies Readonly<Record<string, Plant>>;
export type PlantName = keyof typeof plants;
