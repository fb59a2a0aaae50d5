import { defineMessages } from '@web/platform/i18n';
import id from './desk.id.json';

export const useT = defineMessages('desk', id, () => import('./desk.en.json'));
