import { act, fireEvent, render, screen } from '@testing-library/react';
import { showToast, ToastRegion } from './toast';

const wait = (seconds: number): void => act(() => jest.advanceTimersByTime(seconds * 1000));
const region = (): string | null => screen.getByRole('status').textContent;

describe('ToastRegion', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    render(<ToastRegion closeLabel="Tutup" />);
  });

  afterEach(() => {
    wait(20);
    jest.useRealTimers();
  });

  it('is there before it has anything to say, so that it is heard', () => {
    expect(region()).toBe('');
  });

  it('shows one message at a time, for six seconds', () => {
    act(() => showToast({ words: 'Draf disimpan.' }));
    act(() => showToast({ words: 'Tersimpan di HP, 19.42 WIB.' }));
    expect(region()).toBe('Tersimpan di HP, 19.42 WIB.');
    wait(5.9);
    expect(region()).not.toBe('');
    wait(0.2);
    expect(region()).toBe('');
  });

  it('leaves ten seconds to take it back', () => {
    const run = jest.fn();
    act(() => showToast({ words: 'Draf dihapus.', action: { text: 'Urungkan', run } }));
    wait(9.9);
    fireEvent.click(screen.getByRole('button', { name: 'Urungkan' }));
    expect(run).toHaveBeenCalledTimes(1);
    expect(region()).toBe('');
  });

  it('stays as long as one is at it, and can be closed', () => {
    act(() => showToast({ words: 'Draf dihapus.', action: { text: 'Urungkan', run: () => undefined } }));
    act(() => screen.getByRole('button', { name: 'Urungkan' }).focus());
    wait(60);
    expect(region()).toContain('Draf dihapus.');
    fireEvent.click(screen.getByRole('button', { name: 'Tutup' }));
    expect(region()).toBe('');
  });
});
