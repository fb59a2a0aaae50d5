import { speak } from '@api/platform/pages';
import en from './people.en.json';
import id from './people.id.json';

export type PeopleKey = keyof typeof id;

export const say = speak<PeopleKey>({ id, en });
