export { askPacked, type AskPacked, type AskToSync } from './ask-packed';
