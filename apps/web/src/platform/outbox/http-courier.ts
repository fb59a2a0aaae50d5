import { NetworkTrouble } from '@web/platform/http';
import type { Courier } from './courier';
import { plainCourier, sendSync } from './plain-courier';

/** The courier over HTTP. Uploading comes along only when there is a photo to send, packing when there is much. */
export const httpCourier: Courier = {
  ...plainCourier,

  sync: (request) => sendSync(request, () => import('@web/platform/packing')),

  async uploadPhoto(photo, began) {
    // Some browsers never ask again for a file that once did not come, so it is not asked for without signal.
    if (!navigator.onLine) throw new NetworkTrouble('offline');
    const { uploadPhoto } = await import('./upload-photo').catch((error: unknown) => {
      throw new NetworkTrouble(String(error));
    });
    await uploadPhoto(photo, began);
  },
};
