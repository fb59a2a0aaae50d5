export { icon, logo, type IconName } from './icon';
export type { Desk, Page } from './layout';
export { speak, type Say, type Values } from './messages';
export { ownPath } from './own-path';
export { Pages } from './pages';
export { PagesModule } from './pages.module';
export { formFields, type FormFields } from './form-fields';
export { field, type Field } from './field';
export { scene } from './scene';
