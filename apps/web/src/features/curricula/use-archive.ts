import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { VersionView } from '@contracts/curricula';
import { saveFile } from '@web/platform/files';
import { NetworkTrouble, send } from '@web/platform/http';
import { sendBytes } from '@web/platform/upload';
import { curriculaQuery } from './curricula.queries';

/** Saves a version's folder as a zip. */
export function useTakeArchive({ id, number }: Pick<VersionView, 'id' | 'number'>) {
  return useMutation({
    mutationFn: async () => {
      const url = `/api/curriculum-versions/${id}/archive`;
      try {
        const response = await fetch(url, { credentials: 'same-origin' });
        // A refusal is read as any other is.
        if (!response.ok) return await send<never>(url, { begun: Promise.resolve(response) });
        saveFile(new File([await response.blob()], nameIn(response) ?? `${number}.zip`, { type: 'application/zip' }));
      } catch (error) {
        throw error instanceof TypeError ? new NetworkTrouble(error.message) : error;
      }
    },
  });
}

const nameIn = ({ headers }: Response): string | undefined =>
  /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1];

/** Brings a zip in as a draft and says how much of it has gone. */
export function useBringArchive(onBrought: (versionId: string) => void) {
  const client = useQueryClient();
  const [part, setPart] = useState(0);
  const bringing = useMutation({
    mutationFn: (file: File) => {
      setPart(0);
      return sendBytes<{ id: string }>('/api/curricula/archive', file, {
        type: 'application/zip',
        onProgress: setPart,
      });
    },
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: curriculaQuery().queryKey });
      onBrought(id);
    },
  });
  return { ...bringing, part };
}
