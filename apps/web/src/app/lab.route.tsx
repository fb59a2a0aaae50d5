import type { Device } from '@web/platform/device';
import { labsRoute } from '@web/labs';

/** The labs there are, each loaded when somebody enters. */
export const labRoute = (device: Device) =>
  labsRoute(device, {
    copy: () => import('@web/copy-lab'),
    sales: () => import('@web/sales-lab'),
    chatbot: () => import('@web/chatbot-lab'),
    adverts: () => import('@web/adverts-lab'),
    stock: () => import('@web/stock-lab'),
  });
