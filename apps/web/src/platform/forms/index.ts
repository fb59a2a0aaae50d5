export { useDraft, type DraftState } from './use-draft';
