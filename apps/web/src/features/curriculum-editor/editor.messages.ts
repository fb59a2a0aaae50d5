import { defineMessages } from '@web/platform/i18n';
import id from './editor.id.json';

export const useT = /*#__PURE__*/ defineMessages('curriculum-editor', id, () => import('./editor.en.json'));
