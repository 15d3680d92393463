import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../stage';
import type { Phone } from './phone';

const folder = path.join(root, 'docs', 'screenshots');

/** Keeps what is on the screen as `docs/screenshots/NAME.png`, once nothing on it moves any more. */
export async function keep(phone: Phone, name: string): Promise<void> {
  const { page } = phone;
  mkdirSync(folder, { recursive: true });
  await page.waitForLoadState('networkidle');
  await phone.settled();
  await page.locator('.taro__toast, .taro__modal').filter({ visible: true }).first().waitFor({ state: 'hidden' });
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}
