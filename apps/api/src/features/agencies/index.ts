export { AgenciesModule } from './agencies.module';
export type { Agency } from './agency.entity';
export { listHolidays, readAgency } from './agencies.repository';
