export { DeskProvider, useDesk, useSession, type DeskKept, type DeskValue } from './desk-context';
export { DeskLink, DeskScreen, type DeskScreenProps } from './desk-screen';
export { LocalShelf } from './local-shelf';
export { deskQueryClient } from './query-client';
export { useKept } from './use-kept';
