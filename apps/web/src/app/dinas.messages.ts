import { defineMessages } from '@web/platform/i18n';
import id from './dinas.id.json';

export const useT = defineMessages('dinas', id, () => import('./dinas.en.json'));
