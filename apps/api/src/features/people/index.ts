export { demoAccounts, demoAccountsTable, demoPassword } from './demo-accounts';
export { PeopleModule } from './people.module';
export { AddPerson, type NewPerson } from './add-person';
export { AnswerNotice } from './answer-notice';
export { findPerson, hasAgreed } from './people.repository';
