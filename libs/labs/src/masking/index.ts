export { mask, maskingEngine } from './mask';
export type { Masked } from './mask';
export { maskKinds } from './mask-kinds';
export type { MaskKind, PrivateSpan } from './mask-kinds';
export { maskDoor } from './mask-door';
