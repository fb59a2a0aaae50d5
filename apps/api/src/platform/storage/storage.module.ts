import { join } from 'node:path';
import { Module } from '@nestjs/common';
import type { Config } from '@api/platform/config';
import { CONFIG } from '@api/platform/http';
import { DiskStorage } from './disk-storage';
import { Storage } from './storage';

@Module({
  providers: [
    {
      provide: Storage,
      inject: [CONFIG],
      useFactory: ({ dataDir }: Config) => new DiskStorage(join(dataDir, 'files')),
    },
  ],
  exports: [Storage],
})
export class StorageModule {}
