export { deviceClock, type Clock } from './clock';
