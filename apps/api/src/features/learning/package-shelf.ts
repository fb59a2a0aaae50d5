import { Injectable } from '@nestjs/common';
import type { ModulePackage } from '@contracts/packages';
import { outlineOf, type Outline } from '@rules';
import { Database } from '@api/platform/database';
import { BoundedMap } from './bounded-map';

export type PackageBytes = { readonly json: Buffer; readonly br: Buffer; readonly gz: Buffer };

/** Published packages near at hand. They never change, so what was read once stays true. */
@Injectable()
export class PackageShelf {
  private readonly bytes = new BoundedMap<string, Promise<PackageBytes | null>>(64);
  private readonly modules = new BoundedMap<string, Promise<ModulePackage | null>>(64);
  private readonly outlines = new BoundedMap<string, Promise<Outline | null>>(64);

  constructor(private readonly database: Database) {}

  /** The stored bytes of a package, plain and compressed; null when nothing was published under the hash. */
  read(hash: string): Promise<PackageBytes | null> {
    return this.bytes.remember(hash, async () => {
      const [row] = await this.database.call<PackageBytes>(
        'package_read',
        'select json, br, gz from package where hash = $1',
        [hash],
      );
      return row ?? null;
    });
  }

  /** A module's package, parsed. */
  module(hash: string): Promise<ModulePackage | null> {
    return this.modules.remember(hash, async () => {
      const bytes = await this.read(hash);
      const parsed = bytes && (JSON.parse(bytes.json.toString('utf8')) as ModulePackage);
      return parsed && 'module' in parsed ? parsed : null;
    });
  }

  /** The way through a module with the keys of its activities, by which acts written under this package are scored. */
  outline(hash: string): Promise<Outline | null> {
    return this.outlines.remember(hash, async () => {
      const module = await this.module(hash);
      return module && outlineOf([module]);
    });
  }
}
