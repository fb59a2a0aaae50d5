import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Business } from './business.entity';
import { BusinessMember } from './business-member.entity';

@Module({ imports: [TypeOrmModule.forFeature([Business, BusinessMember])] })
export class BusinessesModule {}
