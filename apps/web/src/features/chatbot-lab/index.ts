export { Artifact } from './artifact';
export { Lab } from './chatbot-lab';
