import type { Phone } from './phone';

/** From the first screen to the workbench, by 我的 → 我的岗位. */
export async function toDesk(phone: Phone): Promise<void> {
  await phone.tap(/^我的/);
  await phone.tap(/进工作台/);
  await phone.sees('工作台');
}
