export { mask, maskingEngine } from './mask';
export type { Masked } from './mask';
export { maskAll, type MaskedAll } from './mask-all';
export { maskKinds } from './mask-kinds';
export type { MaskKind, PrivateSpan } from './mask-kinds';
export { maskDoor } from './mask-door';
