import type { LoaderFunctionArgs } from 'react-router';
import type { Framework } from '@curriculum-format';
import type { Device } from '@web/platform/device';
import { findCompetency, loadFramework, type Competency } from './framework';

export type OpenCompetency = { readonly framework: Framework | null; readonly competency: Competency };

export const loadCompetency =
  (device: Device) =>
  async ({ params }: LoaderFunctionArgs): Promise<OpenCompetency> => {
    const framework = await loadFramework(device);
    const competency = findCompetency(framework, params['code']);
    if (!competency) throw new Response('', { status: 404 });
    return { framework, competency };
  };
