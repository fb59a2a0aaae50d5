/**
 * The SQL that makes a table a tenant's: row security that even the owner obeys, and what the serving role may do.
 *
 * No setting, no row: the comparison with null hides everything.
 */
export function tenantTable(name: string, may = 'select, insert, update, delete'): string {
  return `
    alter table ${name} enable row level security;
    alter table ${name} force row level security;
    create policy ${name}_agency on ${name}
      using (agency_id = (select nullif(current_setting('app.agency_id', true), '')::uuid))
      with check (agency_id = (select nullif(current_setting('app.agency_id', true), '')::uuid));
    grant ${may} on ${name} to melekai_app;
  `;
}
