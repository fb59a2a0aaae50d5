import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Database } from './database';
import { servingOptions } from './serving-options';

/** Gives every feature the one `Database`, on the serving role's connections. */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot(connection: { readonly appUrl: string; readonly poolSize?: number }): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({ ...servingOptions(connection), autoLoadEntities: true, retryAttempts: 1 }),
        }),
      ],
      providers: [Database],
      exports: [Database],
    };
  }
}
