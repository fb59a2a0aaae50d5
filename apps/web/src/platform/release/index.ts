export { keepApp } from './keep-app';
export { announceNewerApp, useNewerApp } from './newer-app';
