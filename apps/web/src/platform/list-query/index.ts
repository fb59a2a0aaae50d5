export { SearchField } from './search-field';
export { useListQuery, type ListQuery } from './use-list-query';
