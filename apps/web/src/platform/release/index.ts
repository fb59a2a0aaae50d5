export { appBuild } from './app-build';
export { askToSend, personIn } from './ask-to-send';
export { keepApp, type KeptApp } from './keep-app';
export { isKept, untilKept } from './kept-app';
export { announceNewerApp, useNewerApp } from './newer-app';
