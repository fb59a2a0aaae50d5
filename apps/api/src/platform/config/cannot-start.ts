/** The application cannot start for a reason the operator can act on: the message is the whole of what is printed. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}
