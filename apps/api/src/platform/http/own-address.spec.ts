import fc from 'fast-check';
import { ownAddress } from './own-address';

describe('ownAddress', () => {
  it.each([
    ['/belajar/modul?x=1', '/belajar/modul', '?x=1'],
    ['//evil.example/a', '/evil.example/a', ''],
    ['/\\evil.example', '/evil.example', ''],
    ['/.//evil.example?lang=en', '/evil.example', '?lang=en'],
    ['/a/..//evil.example', '/evil.example', ''],
    ['/%2e//evil.example', '/evil.example', ''],
    ['//[', '/[', ''],
    ['http://evil.example/a', '/http://evil.example/a', ''],
    ['*', '/*', ''],
    ['', '/', ''],
  ])('reads %j', (url, pathname, search) => {
    expect(ownAddress(url)).toMatchObject({ origin: 'http://page', pathname, search });
  });

  it('always stays here, whatever is asked for', () => {
    const sign = fc.constantFrom(...'/\\.%:@?#[]; \t', '%2e', '%2f', '%5c', 'a', '..', 'evil.example', '\u00ff');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
        const { origin, pathname } = ownAddress(signs.join(''));
        expect([origin, /^\/(?![/\\])/.test(pathname)]).toEqual(['http://page', true]);
      }),
    );
  });
});
