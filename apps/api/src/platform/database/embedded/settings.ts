/** Small server, one application: two cores, a few hundred megabytes for the database, no replicas, no parallel plans. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  cluster_name: 'melekai',
  max_connections: '40',
  shared_buffers: '48MB',
  work_mem: '4MB',
  maintenance_work_mem: '32MB',
  effective_cache_size: '512MB',
  random_page_cost: '1.1',
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  max_parallel_workers: '0',
  max_worker_processes: '2',
  max_logical_replication_workers: '0',
  autovacuum_max_workers: '2',
  huge_pages: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  min_wal_size: '64MB',
  max_wal_size: '256MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // A failing row and its statement name people: the log gets the message alone.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/** Given on the command line at each start, so that they come with the release and not with the cluster. */
export function serverArguments(major: number, port: number, more: Record<string, string> = {}): string[] {
  // Workers for reading ahead are new in 18 and cost memory that a small server lacks.
  const own = major >= 18 ? { io_method: 'sync' } : {};
  return Object.entries({ ...settings, ...own, port: String(port), ...more }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
}
