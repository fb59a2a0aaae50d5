export { scoreLab } from './score-lab';
