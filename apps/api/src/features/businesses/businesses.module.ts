import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Business } from './business.entity';
import { BusinessMember } from './business-member.entity';
import { BusinessesController } from './businesses.controller';
import { ReadTeam } from './read-team';
import { ShareLevels } from './share-levels';

@Module({
  imports: [TypeOrmModule.forFeature([Business, BusinessMember])],
  controllers: [BusinessesController],
  providers: [ReadTeam, ShareLevels],
})
export class BusinessesModule {}
