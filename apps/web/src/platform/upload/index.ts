export { sendBytes } from './send-bytes';
