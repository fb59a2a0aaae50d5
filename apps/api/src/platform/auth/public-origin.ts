/** The address under which people reach this installation, as browsers write it in `Origin`; undefined when the operator named none. */
export class PublicOrigin {
  readonly value: string | undefined;

  constructor(publicUrl: string | undefined) {
    this.value = publicUrl === undefined ? undefined : new URL(publicUrl).origin;
  }

  /** Behind TLS cookies are sealed to it and browsers are told to stay there. */
  get isSecure(): boolean {
    return this.value?.startsWith('https:') ?? false;
  }
}
