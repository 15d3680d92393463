import type { Phone } from './phone';

/** Turns the pages of the ballot, one answer each; nothing is chosen beforehand. */
export async function fillIn(phone: Phone, ...choices: readonly string[]): Promise<void> {
  for (const [at, choice] of choices.entries()) {
    await phone.sees(new RegExp(`第 ${at + 1} 件`));
    await phone.tap(new RegExp(`^${choice}`));
    await phone.tap(at === choices.length - 1 ? '看一遍再交' : '下一件');
  }
}

export async function handIn(phone: Phone): Promise<void> {
  await phone.tap('交票');
  await phone.tap('交票', phone.page.getByRole('dialog', { name: '交票吗？' }));
  await phone.sees('交好了');
}

/** The receipt number on the screen. */
export async function receiptNo(phone: Phone): Promise<string> {
  const found = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await phone.reads());
  if (!found) throw new Error('no receipt number');
  return found[0];
}
