import { Global, Module, type DynamicModule } from '@nestjs/common';
import { FirstWords } from './first-words';
import { Pages } from './pages';
import { Shell } from './shell';
import { ShellController } from './shell.controller';

/** Pages that the server renders, and the shell of those that the browser does. */
@Global()
@Module({})
export class PagesModule {
  static with({
    stylesheets,
    shell,
  }: {
    readonly stylesheets: readonly string[];
    readonly shell: Shell;
  }): DynamicModule {
    return {
      module: PagesModule,
      controllers: [ShellController],
      providers: [
        { provide: Pages, useValue: new Pages(stylesheets) },
        { provide: Shell, useValue: shell },
        FirstWords,
      ],
      exports: [Pages, FirstWords],
    };
  }
}
