export { erasePerson } from './erase-person';
export { forgetSharer } from './forget-sharer';
export { holdSession, putSessionAway } from './hold-session';
export { isShared, rememberShared } from './is-shared';
export { lockPerson, takeLockOff } from './lock-person';
export {
  keyOf,
  lockOf,
  readSharer,
  readSharers,
  removeSharer,
  saveSharer,
  type SecretKind,
  type Sharer,
} from './phone-database';
export { forgetRefused, readRefused, type RefusedWork } from './refused-work';
export { sendSealed } from './send-sealed';
export { isHerSecret, unlockPerson } from './unlock-person';
