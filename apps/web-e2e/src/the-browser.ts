/** How Chromium is started for tests, on any machine. */
export const launchOptions = {
  executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

/** A phone in western Indonesia. */
export const phoneOptions = {
  viewport: { width: 360, height: 640 },
  locale: 'id-ID',
  timezoneId: 'Asia/Jakarta',
  hasTouch: true,
};
