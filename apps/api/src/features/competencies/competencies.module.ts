import { Module } from '@nestjs/common';
import { AddFramework } from './add-framework';

@Module({ providers: [AddFramework], exports: [AddFramework] })
export class CompetenciesModule {}
