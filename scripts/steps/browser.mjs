import { existsSync } from 'node:fs';
import { run, step } from './run.mjs';

const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const chineseFonts = ['/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc', '/usr/share/fonts/truetype/wqy'];

export const browserPath = () => places.find((place) => place && existsSync(place));

const mayInstall = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Finds a Chromium for the browser tests; on Debian, as root, installs it with a Chinese font. */
export const browser = () =>
  step('browser', async () => {
    const missing = [];
    if (!browserPath()) missing.push('chromium');
    if (process.platform === 'linux' && !chineseFonts.some((font) => existsSync(font))) missing.push('fonts-noto-cjk');
    if (missing.length === 0) return false;
    if (!mayInstall()) {
      if (missing.includes('chromium'))
        throw new Error('The browser tests need Chromium or Chrome: install one, or name it in CHROMIUM.');
      return false;
    }
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-q'], { env, quiet: true });
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing], { env, quiet: true });
    return true;
  });
