import { hash } from '@node-rs/argon2';
import autocannon from 'autocannon';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Pool } from 'pg';
import { v7 } from 'uuid';

export type Limits = {
  readonly insertPerSecond: number;
  readonly helloPerSecond: number;
  readonly argon2PerSecond: number;
};

const seconds = 8;

/** What this machine can do at most, by the barest program for each kind of work. */
export async function measureLimits(owner: Pool, appUrl: string, say: (line: string) => void): Promise<Limits> {
  say('Measuring the limits of this machine …');
  return {
    insertPerSecond: await inserts(owner, appUrl),
    helloPerSecond: await hello(),
    argon2PerSecond: await argon2(),
  };
}

/** One-row insert transactions a second: 16 clients, prepared, fsync on, of the size of a ledger entry. */
async function inserts(owner: Pool, appUrl: string): Promise<number> {
  await owner.query(
    'drop table if exists bench_insert; create table bench_insert (id uuid primary key, learner_id uuid not null, payload jsonb not null, at timestamptz not null); grant insert on bench_insert to melekai_app',
  );
  const pool = new Pool({ connectionString: appUrl, max: 16 });
  const clients = await Promise.all(Array.from({ length: 16 }, () => pool.connect()));
  let done = 0;
  const until = performance.now() + seconds * 1000;
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() < until) {
        await client.query({
          name: 'bench_insert',
          text: 'insert into bench_insert values ($1, $2, $3, now())',
          values: [v7(), v7(), '{"part":2,"parts":6,"at":"2026-11-22T12:00:00.000Z","package":"0123456789abcdef"}'],
        });
        done += 1;
      }
    }),
  );
  clients.forEach((client) => client.release());
  await pool.end();
  await owner.query('drop table bench_insert');
  return Math.round(done / seconds);
}

/** Requests a second of a bare Node server that says hello, in a process of its own. */
async function hello(): Promise<number> {
  const program = `require('http').createServer((q,s)=>s.end('hello')).listen(0,'127.0.0.1',function(){console.log(this.address().port)})`;
  const server = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [port] = (await once(server.stdout, 'data')) as [Buffer];
    const url = `http://127.0.0.1:${String(port).trim()}`;
    await autocannon({ url, connections: 16, duration: 2 });
    const result = await autocannon({ url, connections: 16, duration: seconds });
    return Math.round(result.requests.average);
  } finally {
    server.kill();
  }
}

/** Password hashes a second with every core, at the cost that sign-in pays. */
async function argon2(): Promise<number> {
  let done = 0;
  const until = performance.now() + seconds * 500;
  const lane = async (): Promise<void> => {
    while (performance.now() < until) {
      await hash('melek-ai-demo', { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: 4 }, lane));
  return Math.round(done / (seconds / 2));
}
