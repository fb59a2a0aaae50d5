import type { QueryClient } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import type { SessionView } from '@contracts/auth';
import type { Permission } from '@contracts/kernel';
import type { DeskKept } from '@web/platform/desk';

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
  /** Who is signed in, where a desk may know that without the server; otherwise the server says it. */
  readonly readSession?: () => Promise<SessionView | null>;
  /** What must be known on every screen of this desk. */
  readonly notice?: ComponentType;
  /** What this desk has on the device beside its shelf: how much of it is unsent, and how to leave nothing of it. */
  readonly kept?: DeskKept;
  /** The pages below `home`. */
  readonly routes: (client: QueryClient) => RouteObject[];
};
