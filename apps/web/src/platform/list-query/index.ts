export { SearchField } from './search-field';
export { readListQuery, useListQuery, type ListQuery } from './use-list-query';
