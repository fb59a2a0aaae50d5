import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FileView } from '@contracts/curricula';
import { send } from '@web/platform/http';
import { showToast } from '@ui';
import { useT } from './editor.messages';
import { filesQuery, fileUrl } from './editor.queries';

/** Takes a lesson or an activity out of the draft; for a while it can be had back as it was. */
export function useRemoval(versionId: string, { path, revision }: FileView) {
  const t = useT();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['curricula', 'version', versionId] });
  const restore = async (): Promise<void> => {
    try {
      await send(`${fileUrl(versionId, path)}/restoration`, { method: 'POST' });
      showToast({ words: t('restored') });
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      showToast({ words: t('restore.failed'), action: { text: t('again'), icon: 'undo', run: () => void restore() } });
    }
    await refresh();
  };
  return useMutation({
    mutationFn: () => send(`${fileUrl(versionId, path)}/removal`, { method: 'POST', body: { revision } }),
    onSuccess: async () => {
      showToast({ words: t('removed'), action: { text: t('undo'), icon: 'undo', run: () => void restore() } });
      await client.invalidateQueries({ queryKey: filesQuery(versionId).queryKey, exact: true });
    },
    onError: () => showToast({ words: t('remove.failed') }),
  });
}
