export { givenAgency, givenHoliday, type GivenAgency } from './agency.given';
