import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js';
import { forgetValues } from './forget-values';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** One connection for one transaction of one agency. */
export class AgencyQueryRunner extends PostgresQueryRunner {
  static on(dataSource: DataSource): AgencyQueryRunner {
    const runner = new AgencyQueryRunner(dataSource.driver as PostgresDriver, 'master');
    return Object.assign(runner, { manager: dataSource.createEntityManager(runner) });
  }

  /** Begins and names the agency in one round trip; a statement of several parts takes no parameters, hence the check. */
  async begin(agencyId: string): Promise<void> {
    // TypeORM leaves out a condition whose value is undefined, which would match every agency that the database shows.
    if (!uuid.test(agencyId)) throw new Error('A transaction needs the id of its agency.');
    this.isTransactionActive = true;
    this.transactionDepth = 1;
    await this.query(`start transaction; select set_config('app.agency_id', '${agencyId}', true)`);
  }

  override async query(
    ...statement: Parameters<PostgresQueryRunner['query']>
  ): ReturnType<PostgresQueryRunner['query']> {
    try {
      return await super.query(...statement);
    } catch (error) {
      throw forgetValues(error);
    }
  }

  /** Rolls back and gives the connection to the pool again; one that cannot even roll back is closed instead. */
  async abandon(): Promise<void> {
    try {
      if (this.isTransactionActive) await this.rollbackTransaction();
    } catch (reason) {
      this.releaseCallback?.(reason);
      delete this.releaseCallback;
    }
  }
}
