import type { Clock } from '@web/platform/clock';

let lastTime = 0;
let lastCount = 0;

/**
 * An id made on the phone (UUIDv7): the time first, so that acts of the same millisecond still stand in the order they were done,
 * also when the phone's clock is set back meanwhile.
 */
export function newId(now: Clock): string {
  const time = Math.max(now(), lastTime);
  lastCount = time === lastTime ? lastCount + 1 : 0;
  // 12 bits count within a millisecond; whoever does more borrows the next one.
  lastTime = lastCount > 0xfff ? time + 1 : time;
  lastCount &= 0xfff;

  const random = crypto.getRandomValues(new Uint8Array(8));
  random[0] = (random[0]! & 0x3f) | 0x80;
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
  const clock = hex(lastTime, 12);
  const tail = Array.from(random, (byte) => hex(byte, 2)).join('');
  return `${clock.slice(0, 8)}-${clock.slice(8)}-7${hex(lastCount, 3)}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}
