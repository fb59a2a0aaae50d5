export { defineProblems, problemType, commonProblems } from './problem';
export type { ProblemSpec, ProblemDocument, FieldError } from './problem';
export { locales, zones, zoneOffsets } from './locale';
export type { Locale, Bilingual, Zone } from './locale';
export { roles, permissions, permissionsOf, firstDesk } from './access';
export type { Role, Permission } from './access';
export { Id, text, DateOnly, PageQuery, page } from './shapes';
