import type { DataSourceOptions } from 'typeorm';
import { SnakeCase } from './snake-case';

/** How the serving role is connected; the schema is never made from the entities. */
export function servingOptions({ appUrl, poolSize = 8 }: { readonly appUrl: string; readonly poolSize?: number }) {
  return {
    type: 'postgres',
    url: appUrl,
    applicationName: 'melekai',
    poolSize,
    connectTimeoutMS: 10_000,
    namingStrategy: new SnakeCase(),
    // Counts and sequence numbers stay far below 2^53 and read as numbers.
    parseInt8: true,
    synchronize: false,
    logging: false,
  } as const satisfies DataSourceOptions;
}
