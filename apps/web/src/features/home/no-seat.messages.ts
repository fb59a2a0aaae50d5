import { defineMessages } from '@web/platform/i18n';
import id from './no-seat.id.json';

export const useT = /*#__PURE__*/ defineMessages('home.no-seat', id, () => import('./no-seat.en.json'));
