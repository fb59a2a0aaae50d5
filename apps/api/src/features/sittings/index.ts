export { SittingsModule } from './sittings.module';
export { OpenSitting } from './open-sitting';
export { withEvidenceShown } from './show-evidence';
