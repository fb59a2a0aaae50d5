export { fetchJson, language, send, type JsonAnswer } from './fetch-json';
export { isNetworkTrouble, NetworkTrouble, ProblemError } from './problem-error';
export { onSessionEnd } from './session-end';
