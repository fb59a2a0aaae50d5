import { launch, type Cluster, type Held } from './launch';
import { findPostmaster, stopPostmaster } from './postmaster';

export type Supervision = { end(): Promise<void> };

/** Stays with a running server: starts it again on the same port when it is lost, stops it at the end. */
export function supervise(cluster: Cluster, first: Held, report: (line: string) => void): Supervision {
  let server = first;
  let relaunching: Promise<void> | undefined;

  const relaunch = async () => {
    report('The database stopped unexpectedly; starting it again.');
    await server.letGo();
    server = await launch(cluster);
  };
  const check = () => {
    if (relaunching || findPostmaster(cluster.directory)) return;
    relaunching = relaunch()
      .catch((error: unknown) => report(String(error)))
      .finally(() => (relaunching = undefined));
  };
  const timer = setInterval(check, 1000).unref();

  return {
    async end() {
      clearInterval(timer);
      await relaunching;
      await stopPostmaster(cluster.directory, server.pid);
      await server.letGo();
    },
  };
}
