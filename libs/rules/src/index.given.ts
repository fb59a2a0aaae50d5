export { anOgg, aWebm, silenceOf } from './a-recording.given';
