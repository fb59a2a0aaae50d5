import 'reflect-metadata';
import { Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { readConfig } from '@api/platform/config';
import { CONFIG } from '@api/platform/http';
import { DiskStorage } from './disk-storage';
import { Storage } from './storage';
import { StorageModule } from './storage.module';

jest.mock('@aws-sdk/client-s3', () => {
  throw new Error('The client of object stores was loaded.');
});

function open(env: Readonly<Record<string, string>>) {
  @Global()
  @Module({ providers: [{ provide: CONFIG, useValue: readConfig(env) }], exports: [CONFIG] })
  class Settings {}
  @Module({ imports: [Settings, StorageModule] })
  class Root {}
  return NestFactory.createApplicationContext(Root, { logger: false, abortOnError: false });
}

describe('StorageModule', () => {
  it('keeps files on the disk, and loads nothing for object stores', async () => {
    const app = await open({});
    expect(app.get<Storage>(Storage as never)).toBeInstanceOf(DiskStorage);
    await app.close();
  });

  it('loads the client of object stores for an operator who has one', async () => {
    const store = {
      S3_ENDPOINT: 'https://s3.example.id',
      S3_BUCKET: 'melekai-files',
      S3_ACCESS_KEY_ID: 'melekai',
      S3_SECRET_ACCESS_KEY: 'secret',
    };
    await expect(open(store)).rejects.toThrow('The client of object stores was loaded.');
  });
});
