import type { QueryClient } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import type { Permission } from '@contracts/kernel';

/** What makes one desk differ from another. */
export type DeskDefinition = {
  /** The second word of the desk's name: “MelekAI Mentor”. */
  readonly desk: string;
  /** The address of its first place. */
  readonly home: string;
  /** Any one of these lets a person sit here. */
  readonly permissions: readonly Permission[];
  /** The places, as DeskLinks; the account follows them by itself. */
  readonly menu: ComponentType;
  /** The pages below `home`. */
  readonly routes: (client: QueryClient) => RouteObject[];
};
