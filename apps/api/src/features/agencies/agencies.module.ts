import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AgenciesController } from './agencies.controller';
import { Agency } from './agency.entity';
import { GovernHelper } from './govern-helper';
import { HelperSetting } from './helper-setting.entity';
import { Holiday } from './holiday.entity';

@Module({
  imports: [TypeOrmModule.forFeature([Agency, HelperSetting, Holiday])],
  controllers: [AgenciesController],
  providers: [GovernHelper],
})
export class AgenciesModule {}
