/**
 * When something happened by the server's clock: the phone's time moved by its clock offset, never later than receipt.
 * A phone set to tomorrow can't earn tomorrow's day.
 */
export function correctedTime(occurredAt: number, offset: number, receivedAt: number): number {
  return Math.min(receivedAt, occurredAt + offset);
}
