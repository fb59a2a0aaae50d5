import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp, type TestApp } from '@api/testing';
import { givenFurnishedAgency } from './matrix-world';
import { fingerprint } from './census-tables';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ env: { DATA_DIR: mkdtempSync(join(tmpdir(), 'x-')) } });
});
afterAll(() => app.close());
it('lists', async () => {
  let t = Date.now();
  const a = await givenFurnishedAgency(app);
  console.log('first', Date.now() - t);
  t = Date.now();
  const b = await givenFurnishedAgency(app);
  console.log('second', Date.now() - t, a.places);
  t = Date.now();
  const f = await fingerprint(app.ownerPool);
  console.log('fp', Date.now() - t, [...f]);
  t = Date.now();
  for (let i = 0; i < 10; i++) await fingerprint(app.ownerPool);
  console.log('fp10', Date.now() - t);
});
