export { AgenciesModule } from './agencies.module';
export type { Agency } from './agency.entity';
export { listHolidays, readAgency } from './agencies.repository';
export { createAgency, hasAgencies, type NewAgency } from './create-agency';
export { readHelperSetting } from './helper-settings.repository';
