export { deviceClock, type Clock } from './clock';
export { later, type Later } from './later';
