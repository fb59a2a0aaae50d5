import { Module } from '@nestjs/common';
import { OpenSeal } from './open-seal';
import { SealKeys } from './seal-keys';
import { SealsController } from './seals.controller';

@Module({ controllers: [SealsController], providers: [OpenSeal, SealKeys], exports: [OpenSeal, SealKeys] })
export class SealsModule {}
