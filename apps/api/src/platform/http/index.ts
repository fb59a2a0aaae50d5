export { localeOf, languageCookie } from './locale-of';
export { fit, ShapePipe, ShapedBody, ShapedQuery, IdParam, WordParam } from './shape';
export { ownAddress } from './own-address';
export { newId, namedId } from './new-id';
export { isStorable } from './storable';
export { CONFIG } from './config-token';
export { Describes, describesKey, type Description } from './describes';
export { keepLanguage, setLanguage } from './keep-language';
export { TakesPacked, takesPacked } from './takes-packed';
