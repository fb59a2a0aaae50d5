import { canShare, saveFile, shareFile } from './index';

const file = new File(['/harga;Rp8.000'], 'balasan.csv', { type: 'text/csv' });

const withNavigator = (part: Partial<Pick<Navigator, 'share' | 'canShare'>>) => Object.assign(navigator, part);
afterEach(() => {
  Reflect.deleteProperty(navigator, 'share');
  Reflect.deleteProperty(navigator, 'canShare');
  jest.restoreAllMocks();
});

describe('a file', () => {
  it('is saved under its own name, and nothing of it is held on to', () => {
    jest.useFakeTimers();
    const saved: string[] = [];
    URL.createObjectURL = () => 'blob:file';
    URL.revokeObjectURL = jest.fn();
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(`${this.download} ${this.href}`);
    });
    saveFile(file);
    expect(saved).toEqual(['balasan.csv blob:file']);
    expect(URL.revokeObjectURL).not.toHaveBeenCalled();
    jest.runAllTimers();
    expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:file');
    jest.useRealTimers();
  });

  it('is not offered to other apps by a browser that cannot, or not this kind', () => {
    expect(canShare(file)).toBe(false);
    withNavigator({ canShare: () => false });
    expect(canShare(file)).toBe(false);
    withNavigator({ canShare: (data) => data?.files?.[0]?.name === 'balasan.csv' });
    expect(canShare(file)).toBe(true);
  });

  it.each<[string, Error | null, boolean]>([
    ['was taken by another app', null, true],
    ['was left by the person', new DOMException('closed', 'AbortError'), true],
    ['was refused by the browser', new DOMException('no', 'NotAllowedError'), false],
    ['could not be handed over', new DOMException('no', 'DataError'), false],
  ])('that %s is answered so', async (_, error, shared) => {
    withNavigator({ share: async () => (error ? Promise.reject(error) : undefined) });
    await expect(shareFile(file)).resolves.toBe(shared);
  });

  it('does not hide a mistake of ours', async () => {
    withNavigator({ share: () => Promise.reject(new TypeError('wrong')) });
    await expect(shareFile(file)).rejects.toThrow('wrong');
  });
});
