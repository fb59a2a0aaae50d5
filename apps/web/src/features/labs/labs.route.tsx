import { useLoaderData, type RouteObject } from 'react-router';
import type { Device } from '@web/platform/device';
import type { LabRooms } from './lab-rooms';
import { LabsPage } from './labs.page';
import { loadBench, type OpenLab } from './load-bench';
import { BenchProvider } from './use-bench';

/** `/belajar/lab`, and `/belajar/lab/teks?kegiatan=…` for a lab that is a step of a module. */
export const labsRoute = (device: Device, rooms: LabRooms): Pick<RouteObject, 'Component' | 'loader'> => ({
  Component: LabsOrOne,
  loader: loadBench(device, rooms),
});

function LabsOrOne() {
  const open = useLoaderData() as OpenLab | null;
  if (!open) return <LabsPage />;
  const { Lab } = open;
  return (
    <BenchProvider value={open}>
      <Lab key={open.key} />
    </BenchProvider>
  );
}
