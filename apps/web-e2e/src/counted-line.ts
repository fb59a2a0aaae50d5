import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';

/** The line between a phone and the application, on which is counted what the phone sends. It changes nothing. */
export class CountedLine {
  /** Bytes from the phone, with the words around them. */
  sent = 0;
  private readonly server: Server;

  private constructor(application: string) {
    const { hostname, port } = new URL(application);
    this.server = createServer((phone) => {
      const onward = connect(Number(port), hostname);
      phone.on('data', ({ length }) => (this.sent += length));
      phone.on('error', () => onward.destroy()).on('close', () => onward.destroy());
      onward.on('error', () => phone.destroy()).on('close', () => phone.destroy());
      phone.pipe(onward).pipe(phone);
    });
  }

  static async open(application: string): Promise<CountedLine> {
    const line = new CountedLine(application);
    line.server.listen(0, '127.0.0.1');
    await once(line.server, 'listening');
    return line;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.close();
    await once(this.server, 'close');
  }
}
