import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Pool } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { AgencyQueryRunner } from './agency-query-runner';
import { forgetValues } from './forget-values';

/** An open transaction, already scoped to one agency. The only way to reach SQL. */
export type Tx = { readonly manager: EntityManager; readonly agencyId: string };

/** The application's way to PostgreSQL, as the serving role: what it does not set it does not see. */
@Injectable()
export class Database {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Does the work in one transaction of the actor's agency: all of it, or nothing when it throws. */
  async transaction<T>(actor: { readonly agencyId: string }, work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = AgencyQueryRunner.on(this.dataSource);
    try {
      await runner.begin(actor.agencyId);
      const result = await work({ manager: runner.manager, agencyId: actor.agencyId });
      await runner.commitTransaction();
      return result;
    } catch (error) {
      await runner.abandon();
      throw error;
    } finally {
      await runner.release();
    }
  }

  /**
   * Calls one of the SQL functions of the hot paths through a prepared statement, in a transaction of its own.
   *
   * The function names the agency itself: nothing is set here.
   */
  async call<Row extends object>(name: string, sql: string, values: readonly unknown[]): Promise<Row[]> {
    try {
      const { rows } = await this.pool.query<Row>({ name, text: sql, values: [...values] });
      return rows;
    } catch (error) {
      throw forgetValues(error);
    }
  }

  /** The serving role's connections. */
  get pool(): Pool {
    return (this.dataSource.driver as PostgresDriver).master as Pool;
  }
}
