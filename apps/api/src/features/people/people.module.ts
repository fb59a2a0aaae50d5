import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AddPerson } from './add-person';
import { AnswerNotice } from './answer-notice';
import { ChangeProfile } from './change-profile';
import { ConsentRecord } from './consent-record.entity';
import { HelpController } from './help.controller';
import { NoticeController } from './notice.controller';
import { NoticeText } from './notice-text.entity';
import { PeopleController } from './people.controller';
import { Person } from './person.entity';
import { PersonRole } from './person-role.entity';
import { RecoverController } from './recover.controller';
import { SignInController } from './sign-in.controller';

@Module({
  imports: [TypeOrmModule.forFeature([Person, PersonRole, ConsentRecord, NoticeText])],
  controllers: [SignInController, RecoverController, HelpController, NoticeController, PeopleController],
  providers: [AddPerson, AnswerNotice, ChangeProfile],
  exports: [AddPerson, AnswerNotice],
})
export class PeopleModule {}
