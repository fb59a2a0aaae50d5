import { defineMessages } from '@web/platform/i18n';
import id from './glossary.id.json';

export const useT = /*#__PURE__*/ defineMessages('glossary', id, () => import('./glossary.en.json'));
