import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { SealKey } from '@contracts/seals';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { suite } from './suite';

type Row = { readonly id: string; readonly public_key: Buffer; readonly private_key: Buffer };

/** The keys to which shared phones seal. They stand in the database, so that every node can open what is sealed to any of them. */
@Injectable()
export class SealKeys implements OnApplicationBootstrap {
  private readonly opening = new Map<string, CryptoKey>();
  private newest: SealKey | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The first start of all makes the first key, so that nobody who only asks for it changes anything. */
  async onApplicationBootstrap(): Promise<void> {
    await this.current();
  }

  /** The key to seal to from now on. */
  async current(): Promise<SealKey> {
    if (this.newest) return this.newest;
    const row = (await this.read(null)) ?? (await this.make());
    this.newest = { id: row.id, publicKey: row.public_key.toString('base64url') };
    return this.newest;
  }

  /** What opens the seals of a key; undefined when there never was such a key. */
  async opener(id: string): Promise<CryptoKey | undefined> {
    const known = this.opening.get(id);
    if (known) return known;
    const row = await this.read(id);
    if (!row) return undefined;
    const key = await suite.kem.deserializePrivateKey(new Uint8Array(row.private_key));
    this.opening.set(id, key);
    return key;
  }

  private async make(): Promise<Row> {
    const pair = await suite.kem.generateKeyPair();
    const [publicKey, privateKey] = await Promise.all([
      suite.kem.serializePublicKey(pair.publicKey),
      suite.kem.serializePrivateKey(pair.privateKey),
    ]);
    const [made] = await this.database.call<{ id: string }>(
      'auth_first_seal_key',
      'select auth.first_seal_key($1, $2, $3, $4) as id',
      [newId(), Buffer.from(publicKey), Buffer.from(privateKey), this.clock.now()],
    );
    return (await this.read(made?.id ?? null)) as Row;
  }

  private async read(id: string | null): Promise<Row | undefined> {
    const [row] = await this.database.call<Row>('auth_read_seal_key', 'select * from auth.read_seal_key($1)', [id]);
    return row;
  }
}
