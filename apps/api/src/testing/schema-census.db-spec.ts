import { startApp, schemaCensus, type TestApp } from '@api/testing';
import { DataSource } from 'typeorm';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const census = () => schemaCensus(app.ownerPool, app.get(DataSource));

/** Does something to the schema, looks, and undoes it. */
async function planted(sql: string): Promise<string[]> {
  const before = await census();
  await app.ownerPool.query(sql);
  const found = await census();
  return found.filter((finding) => !before.includes(finding));
}

describe('the schema', () => {
  it('keeps every rule', async () => {
    expect(await census()).toEqual([]);
  });

  it.each([
    [
      'create table bare (id uuid primary key)',
      ['bare: no policy', 'bare: row security is not forced', 'bare: the primary key does not begin with agency_id'],
    ],
    [
      `create table loose (agency_id uuid, id uuid, business_id uuid, primary key (agency_id, id));
       create unique index loose_uq on business (id);
       alter table loose add constraint loose_fk foreign key (business_id) references business (id), enable row level security, force row level security;
       create policy loose_all on loose using (true)`,
      ['loose: the foreign key loose_fk leaves the agency out'],
    ],
    ['alter table person no force row level security', ['person: row security is not forced']],
    ['drop policy goal_agency on goal', ['goal: no policy']],
    [
      'alter table business rename column product to goods',
      ['business.product: the entity has it, the table does not'],
    ],
    [
      'alter table business alter column name drop not null',
      ['business.name: the entity and the table differ about null'],
    ],
    ['grant select on auth.account to melekai_app', ['melekai_app may read auth.account past its functions']],
    [
      'create function auth.peek() returns int language sql security definer as $$ select 1 $$',
      ['anybody may call auth.peek()', 'auth.peek() runs as its owner without a search path of its own'],
    ],
  ])('is seen to break when somebody runs: %s', async (sql, findings) => {
    expect(await planted(sql)).toEqual(findings);
  });
});
