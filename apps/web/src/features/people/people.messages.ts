import { defineMessages } from '@web/platform/i18n';
import id from './people.id.json';

export const useT = /*#__PURE__*/ defineMessages('people', id, () => import('./people.en.json'));
