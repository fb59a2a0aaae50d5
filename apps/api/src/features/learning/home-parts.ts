import { Injectable } from '@nestjs/common';
import type { Actor } from '@api/platform/auth';
import type { HomeDocument } from '@contracts/learning';

/** What the SQL functions of all parts answered, by key. */
export type RawHome = Readonly<Record<string, unknown>>;

/**
 * One feature's part of the learner's home document.
 *
 * `sql` names a function (agency, person, now) that returns jsonb: all of them are read in one round trip. `finish` turns what they
 * answered into the part; without it the part is what the function answered.
 */
export type HomePart = {
  readonly key: keyof HomeDocument;
  readonly sql?: string;
  finish?(raw: RawHome, actor: Actor): unknown;
};

/** Where features register their parts of the home document. */
@Injectable()
export class HomeParts {
  // What learning reads itself of those before it.
  readonly all: HomePart[] = [
    { key: 'team', sql: 'home_team' },
    { key: 'withdrawn', sql: 'home_withdrawn' },
  ];

  register(part: HomePart): void {
    if (part.sql !== undefined && !/^home_[a-z_]+$/.test(part.sql))
      throw new Error(`${part.sql} is not a home function.`);
    if (this.all.some(({ key }) => key === part.key)) throw new Error(`The home part ${part.key} is registered twice.`);
    this.all.push(part);
  }
}
