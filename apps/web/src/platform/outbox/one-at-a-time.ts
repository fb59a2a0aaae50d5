/** Runs the work while no other tab runs work of the same name. */
export type OneAtATime = <Result>(name: string, work: () => Promise<Result>) => Promise<Result>;

/**
 * The browser's locks; where it has none, tabs of an old WebView send side by side.
 * That wastes bytes but breaks nothing: the server takes every act once.
 */
export const oneAtATime: OneAtATime = (name, work) =>
  typeof navigator !== 'undefined' && navigator.locks ? navigator.locks.request(name, work) : work();
