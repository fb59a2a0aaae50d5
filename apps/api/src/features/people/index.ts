export { demoAccounts, demoAccountsTable, demoPassword } from './demo-accounts';
export { PeopleModule } from './people.module';
