import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { deskQueryClient } from '@web/platform/desk';
import { activate, firstLocale } from '@web/platform/i18n';
import { applyLook, readLook } from '@web/platform/look';
import { bringFace } from '../face';
import type { DeskDefinition } from './desk-definition';
import { deskRouter } from './desk-router';

/** Opens a desk in the shell. */
export async function startDesk(element: HTMLElement, definition: DeskDefinition): Promise<void> {
  activate(firstLocale());
  applyLook(readLook());
  void bringFace();
  const client = deskQueryClient();
  createRoot(element).render(
    <QueryClientProvider client={client}>
      <RouterProvider router={deskRouter(definition, client)} />
    </QueryClientProvider>,
  );
}
