import type { FileView, PhotoView, VoiceView } from '@contracts/submissions';
import { PhotosView } from './photos.view';
import { VoicesView } from './voices.view';

/** What was sent with a step beside its words: photos to look at, voice notes to listen to. */
export function SentFilesView({ files, about }: { files: readonly FileView[]; about: string }) {
  const photos = files.filter((file): file is PhotoView => file.milliseconds === null);
  const voices = files.filter((file): file is VoiceView => file.milliseconds !== null);
  return (
    <>
      {photos.length > 0 && <PhotosView files={photos} about={about} />}
      {voices.length > 0 && <VoicesView files={voices} about={about} />}
    </>
  );
}
