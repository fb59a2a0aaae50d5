/** What time the device says it is, in milliseconds since 1970. A port, so that tests own the time. */
export type Clock = () => number;

export const deviceClock: Clock = () => Date.now();
