import { askToSend, personIn } from './ask-to-send';

const sari = { agencyId: '0193a000-0000-7000-8000-000000000001', personId: '0193a000-0000-7000-8000-000000000002' };

const give = (registration: unknown) =>
  Object.defineProperty(navigator, 'serviceWorker', {
    configurable: true,
    value: registration && { getRegistration: async () => registration },
  });

describe('The wish to have something sent later', () => {
  it('names whose outbox it is, and the worker reads it back', async () => {
    const register = jest.fn(async (_tag: string) => undefined);
    give({ sync: { register } });
    await askToSend(sari);
    expect(personIn(String(register.mock.calls[0]?.[0]))).toEqual(sari);
  });

  it.each(['', 'send/', 'send/x', 'workbox-background-sync:x', 'other/a/b'])('is nobody’s when it says %j', (tag) => {
    expect(personIn(tag)).toBeUndefined();
  });

  it.each([
    ['has no service workers', undefined],
    ['keeps no app', { sync: undefined }],
    ['forbids it', { sync: { register: () => Promise.reject(new DOMException('no', 'NotAllowedError')) } }],
  ])('is no trouble where the browser %s', async (_name, registration) => {
    give(registration);
    await expect(askToSend(sari)).resolves.toBeUndefined();
  });
});
