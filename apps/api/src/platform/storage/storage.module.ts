import { join } from 'node:path';
import { Module } from '@nestjs/common';
import type { Config } from '@api/platform/config';
import { CONFIG } from '@api/platform/http';
import { DiskStorage } from './disk-storage';
import { Storage } from './storage';

@Module({
  providers: [{ provide: Storage, inject: [CONFIG], useFactory: openStorage }],
  exports: [Storage],
})
export class StorageModule {}

/** The object store when there is one, and only then its client is loaded: a small server has no room for what it never uses. */
async function openStorage({ dataDir, s3, s3Region }: Config): Promise<Storage> {
  if (!s3) return new DiskStorage(join(dataDir, 'files'));
  const { S3Storage } = await import('./s3-storage');
  const storage = new S3Storage({ ...s3, region: s3Region });
  await storage.probe();
  return storage;
}
