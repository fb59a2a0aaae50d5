import { rangeOf } from './byte-range';

describe('A part of a file', () => {
  it.each([
    ['bytes=0-', { from: 0, to: 99 }],
    ['bytes=0-0', { from: 0, to: 0 }],
    ['bytes=10-19', { from: 10, to: 19 }],
    ['bytes=90-200', { from: 90, to: 99 }],
    ['bytes=99-', { from: 99, to: 99 }],
    ['bytes=-10', { from: 90, to: 99 }],
    ['bytes=-200', { from: 0, to: 99 }],
  ])('is what “%s” asks for', (header, range) => {
    expect(rangeOf(header, 100)).toEqual(range);
  });

  it.each(['bytes=100-', 'bytes=100-120', 'bytes=-0'])('is not there for “%s”', (header) => {
    expect(rangeOf(header, 100)).toBe('beyond');
  });

  it.each([undefined, '', 'bytes=-', 'bytes=20-10', 'bytes=0-1,3-4', 'pages=1-2', 'bytes=a-b', 'bytes=0x1-2'])(
    'is the whole of it for “%s”',
    (header) => {
      expect(rangeOf(header, 100)).toBeNull();
    },
  );
});
