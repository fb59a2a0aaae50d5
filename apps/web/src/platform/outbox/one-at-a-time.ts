import type { Owner } from '@web/platform/store';

/** Runs the work while no other tab runs work of the same name. */
export type OneAtATime = <Result>(name: string, work: () => Promise<Result>) => Promise<Result>;

/** What one tab at a time does for a person: whoever lays her store anew or sends in her name waits for the others. */
export const sendingOf = ({ personId }: Owner): string => `send ${personId}`;

/**
 * The browser's locks; where it has none, tabs of an old WebView send side by side.
 * That wastes bytes but breaks nothing: the server takes every act once.
 */
export const oneAtATime: OneAtATime = (name, work) =>
  typeof navigator !== 'undefined' && navigator.locks ? navigator.locks.request(name, work) : work();
