import { speak } from './messages';
import en from './pages.en.json';
import id from './pages.id.json';

export type PagesKey = keyof typeof id;

export const say = speak<PagesKey>({ id, en });
