import { speak } from '@api/platform/pages';
import en from './learning.en.json';
import id from './learning.id.json';

export type LearningKey = keyof typeof id;

export const say = speak<LearningKey>({ id, en });
