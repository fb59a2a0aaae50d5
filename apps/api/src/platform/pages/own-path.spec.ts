import { ownPath } from './own-path';

describe('ownPath', () => {
  it.each(['/belajar', '/belajar/modul?x=1', '/dinas/angkatan#a'])('goes on to %s', (path) => {
    expect(ownPath(path, '/x')).toBe(path);
  });

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '\\\\evil.example',
    '/.//evil.example',
    '/%2e//evil.example',
    '/belajar/..//evil.example',
    '/..//evil.example/%2e%2e',
    '/./\\evil.example',
    'javascript:alert(1)',
    'belajar',
    '',
    '/',
    '/masuk',
    '/?next=/belajar',
    undefined,
    ['/belajar'],
    `/${'a'.repeat(600)}`,
  ])('does not go to %j', (path) => {
    expect(ownPath(path, '/fallback')).toBe('/fallback');
  });
});
