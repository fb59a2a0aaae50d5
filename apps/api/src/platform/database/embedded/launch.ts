import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from '@api/platform/config';
import { program, type Binaries } from './binaries';
import { choosePort, rememberPort } from './port';
import { findPostmaster, forgetDeadPostmaster, type Postmaster } from './postmaster';
import type { ServiceUser } from './service-user';
import { serverArguments } from './settings';
import { watch } from './watchdog';

export type Cluster = {
  readonly home: string;
  readonly directory: string;
  readonly log: string;
  readonly portFile: string;
  readonly binaries: Binaries;
  readonly user: ServiceUser;
  readonly settings: Record<string, string>;
};

/** A server that this process holds: watched over, and let go of when it has ended. */
export type Held = Postmaster & { letGo(): Promise<void> };

const portTaken = /could not (bind|create any TCP)/;
// The shared memory of a killed server lives on until the last of its processes has gone.
const passing = new RegExp(`${portTaken.source}|shared memory block .* is still in use`);

/** Starts the server and waits until it takes connections, through recovery if there is one. */
export async function launch(cluster: Cluster): Promise<Held> {
  for (let attempt = 1, reason = ''; ; attempt++) {
    // A server that is started again keeps its port, or the application would not find it: another only when that one is taken.
    const launched = await tryLaunch(cluster, await choosePort(cluster.portFile, portTaken.test(reason)));
    if (typeof launched !== 'string') return launched;
    reason = launched;
    if (attempt === 10 || !passing.test(reason))
      throw new CannotStart(`PostgreSQL does not start: ${reason} (${cluster.log})`);
    await sleep(100 * attempt);
  }
}

/** Takes over a server that another process left behind. */
export function adopt(cluster: Cluster, postmaster: Postmaster): Held {
  return { ...postmaster, letGo: watch(cluster.directory, postmaster.pid, cluster.user) };
}

/** The running server, or the reason why there is none. */
async function tryLaunch(cluster: Cluster, port: number): Promise<Held | string> {
  forgetDeadPostmaster(cluster.directory);
  const logged = existsSync(cluster.log) ? statSync(cluster.log).size : 0;
  const child = startProcess(cluster, port);
  const callOff = watch(cluster.directory, child.pid ?? 0, cluster.user);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));

  const letGo = async () => {
    // A child whose end nobody awaits stays in the process table; Node waits only while it is told to.
    child.ref();
    await ended;
    await callOff();
  };

  let over = false;
  void ended.then(() => (over = true));
  while (!over) {
    const postmaster = findPostmaster(cluster.directory);
    if (postmaster?.pid === child.pid && postmaster?.status === 'ready') {
      rememberPort(cluster.portFile, port);
      return { ...postmaster, letGo };
    }
    await Promise.race([ended, sleep(10)]);
  }
  await letGo();
  return lastComplaint(readFileSync(cluster.log).subarray(logged).toString());
}

/** A session of its own, so that Ctrl-C reaches the application first and the database is stopped after it. */
function startProcess(cluster: Cluster, port: number): ChildProcess {
  const log = openSync(cluster.log, 'a', 0o600);
  const child = spawn(
    program(cluster.binaries, 'postgres'),
    ['-D', cluster.directory, ...serverArguments(cluster.binaries.major, port, cluster.settings)],
    {
      ...cluster.user,
      cwd: '/',
      detached: true,
      windowsHide: true,
      stdio: ['ignore', log, log],
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
    },
  );
  closeSync(log);
  child.unref();
  return child;
}

function lastComplaint(log: string): string {
  const lines = log.trim().split('\n');
  return (lines.findLast((line) => /FATAL|PANIC|error/.test(line)) ?? lines.at(-1) ?? 'it gave no reason').replace(
    /^.*?(FATAL|PANIC): +/,
    '',
  );
}
