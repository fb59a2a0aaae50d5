export { askToSend, personIn } from './ask-to-send';
export { keepApp } from './keep-app';
export { announceNewerApp, useNewerApp } from './newer-app';
