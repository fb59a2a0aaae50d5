export { appBuild } from './app-build';
export { askToSend, personIn } from './ask-to-send';
export { keepApp } from './keep-app';
export { isKept, untilKept } from './kept-app';
export { labsOnPhone, type LabsAnswer, type LabsWish } from './labs-on-phone';
export { announceNewerApp, useNewerApp } from './newer-app';
