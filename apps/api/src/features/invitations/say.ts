import { speak } from '@api/platform/pages';
import en from './invitations.en.json';
import id from './invitations.id.json';

export const say = speak<keyof typeof id>({ id, en });
