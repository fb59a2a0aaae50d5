export { createHttpApp } from './http-app';
export { Build } from './build';
export type { PlatformSettings } from './platform.module';
