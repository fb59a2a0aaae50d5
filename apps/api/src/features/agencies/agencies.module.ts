import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Agency } from './agency.entity';
import { Holiday } from './holiday.entity';

@Module({ imports: [TypeOrmModule.forFeature([Agency, Holiday])] })
export class AgenciesModule {}
