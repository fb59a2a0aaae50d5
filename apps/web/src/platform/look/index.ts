export { applyLook, changeLook, readLook, type Look } from './look';
