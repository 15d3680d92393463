import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launch, newPhone } from './chromium';
import { Phone } from './phone';

export type Work<T> = (phone: Phone) => Promise<T>;

/** Gives every test of a file one browser; each person gets a fresh phone in it. */
export function people(url: string): { as<T>(openid: string, work: Work<T>): Promise<T> } {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());
  return {
    async as(openid, work) {
      if (!browser) throw new Error('no browser');
      const context = await newPhone(browser);
      const phone = await Phone.open(context, url, openid);
      try {
        const result = await work(phone);
        expect(phone.complaints.heard).toEqual([]);
        return result;
      } catch (error) {
        throw await told(error, openid, phone);
      } finally {
        await context.close();
      }
    },
  };
}

/** A failure with what stood on the screen, and a picture of it. */
async function told(error: unknown, openid: string, { page, complaints }: Phone): Promise<unknown> {
  if (!(error instanceof Error)) return error;
  const picture = path.join(mkdtempSync(path.join(tmpdir(), 'mulin-phone-')), `${openid}.png`);
  const screen = await page.innerText('body').catch(() => '');
  await page.screenshot().then(
    (png) => writeFileSync(picture, png),
    () => {},
  );
  const where = [`${openid} at ${page.url()}, ${picture}`, ...complaints.heard, screen].join('\n');
  return Object.assign(new Error(`${error.message}\n${where}`), { cause: error });
}
