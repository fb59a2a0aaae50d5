import { resolve } from 'node:path';
import { CannotStart } from './cannot-start';
import { readConfig } from './config';

describe('readConfig', () => {
  it('starts without any variable: embedded database, demo, port 3000 on this machine only', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataDir: resolve('.data'),
      databaseUrl: undefined,
      demo: true,
      fixedTime: undefined,
      s3: undefined,
      llm: undefined,
    });
  });

  it('takes an empty value for a missing one', () => {
    expect(readConfig({ PORT: '', SMTP_URL: ' ' })).toMatchObject({ port: 3000, smtpUrl: undefined });
  });

  it.each([
    [{ DATABASE_URL: 'postgresql://a:b@db/c' }, false],
    [{ DATABASE_URL: 'postgresql://a:b@db/c', DEMO: 'on' }, true],
    [{ DEMO: 'off' }, false],
  ])('with %j shows the demo: %s', (env, demo) => {
    expect(readConfig(env).demo).toBe(demo);
  });

  it.each([
    ['PORT', '80000', 'a number from 0 to 65535'],
    ['PORT', 'http', 'a number from 0 to 65535'],
    ['DATABASE_URL', 'mysql://a:b@db/c', 'postgresql://user:password@host:5432/database, with user and password'],
    ['DATABASE_URL', 'postgresql://db/c', 'postgresql://user:password@host:5432/database, with user and password'],
    ['PUBLIC_URL', 'belajar.example.go.id', 'a web address such as https://belajar.example.go.id'],
    ['DEMO', 'maybe', 'on or off'],
    ['CLOCK', 'yesterday', 'a moment such as 2026-11-02T08:00:00+07:00 (tests only)'],
    ['SMTP_URL', 'mail.example.id', 'smtp://user:password@host:587'],
    ['S3_ENDPOINT', 's3.example.id', 'a web address such as https://belajar.example.go.id'],
    ['S3_BUCKET', 'melekai/files', 'the name of a bucket such as melekai-files'],
    ['S3_BUCKET', 'Berkas', 'the name of a bucket such as melekai-files'],
    ['WHATSAPP_SENDER', '0812', 'a telephone number such as +6281234567890'],
  ])('names %s when it is %s', (name, value, expected) => {
    expect(() => readConfig({ [name]: value })).toThrow(`${name} is not usable: it takes ${expected}.`);
  });

  it('never repeats a wrong value, which may hold a password', () => {
    expect(() => readConfig({ DATABASE_URL: 'mysql://a:secret@db/c' })).not.toThrow('secret');
  });

  it('refuses half a group of variables', () => {
    expect(() => readConfig({ OIDC_ISSUER: 'https://masuk.example.go.id', OIDC_CLIENT_ID: 'melekai' })).toThrow(
      'OIDC_CLIENT_SECRET must be set too: OIDC_ISSUER, OIDC_CLIENT_ID came without.',
    );
  });

  const store = {
    S3_ENDPOINT: 'https://s3.example.id/',
    S3_BUCKET: 'melekai-files',
    S3_ACCESS_KEY_ID: 'melekai',
    S3_SECRET_ACCESS_KEY: 'a secret of the store',
  };

  it.each(Object.keys(store))('refuses an object store without %s in one line that tells no secret', (missing) => {
    const { [missing as keyof typeof store]: _, ...rest } = store;
    const start = () => readConfig(rest);
    expect(start).toThrow(CannotStart);
    expect(start).toThrow(`${missing} must be set too: ${Object.keys(rest).join(', ')} came without.`);
    expect(start).not.toThrow('a secret of the store');
  });

  it('takes an object store whole, and a region by itself for nothing', () => {
    expect(readConfig({ ...store, S3_REGION: 'ap-southeast-3' })).toMatchObject({
      s3: { endpoint: 'https://s3.example.id', bucket: 'melekai-files' },
      s3Region: 'ap-southeast-3',
    });
    expect(readConfig({ S3_REGION: 'ap-southeast-3' }).s3).toBeUndefined();
  });

  it('reads a fixed clock with its zone', () => {
    expect(readConfig({ CLOCK: '2026-11-02T08:00:00+07:00' }).fixedTime).toEqual(new Date('2026-11-02T01:00:00Z'));
  });

  it('writes addresses without a slash at the end', () => {
    expect(readConfig({ PUBLIC_URL: 'https://belajar.example.go.id/' }).publicUrl).toBe(
      'https://belajar.example.go.id',
    );
  });
});
