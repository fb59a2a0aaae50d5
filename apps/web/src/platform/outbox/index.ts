export { backOff } from './back-off';
export type { Courier, FetchedHome, SignedIn } from './courier';
export { httpCourier } from './http-courier';
export { plainCourier, sendSync } from './plain-courier';
export { oneAtATime, sendingOf, type OneAtATime } from './one-at-a-time';
export { Outbox, type OutboxPorts } from './outbox';
export { ActTooLong } from './pick-batch';
export { mendsItself, type SyncState, type SyncTrouble } from './sync-state';
