export { fromBase64url, hexOf, toBase64, toBase64url } from './text-of-bytes';
