import path from 'node:path';
import { toDesk } from '../../src/browser/desk';
import { people } from '../../src/browser/people';
import type { Phone } from '../../src/browser/phone';
import { demonstrated, residentWith } from '../../src/demonstrated';
import { Door } from '../../src/front-door/door';
import { root } from '../../src/stage';
import { staff } from '../../src/story/cast';

const told = demonstrated();
const door = new Door(told.url);
const { as } = people(told.url);
const { committeeMember, communityOfficer } = staff;
const pollId = told.presentPollId;
const sheet = path.join(root, 'e2e', 'pictures', 'voucher.png');

/** The code on the sheet of a home, found as a printer would. */
async function codeOf(label: string): Promise<string> {
  for (let skip: number | null = 0; skip !== null; ) {
    const page: { sheets: { code: string; units: { label: string }[] }[]; next: number | null } = await door
      .as(committeeMember.openid)
      .assembly.ballotSheets({ pollId, skip });
    const found = page.sheets.find(({ units }) => units.some((unit) => unit.label === label));
    if (found) return found.code;
    skip = page.next;
  }
  throw new Error(`no sheet for ${label}`);
}

const toSheets = async (phone: Phone): Promise<void> => {
  await toDesk(phone);
  await phone.tap('纸质票');
  await phone.tap(/第 2 次业主大会/);
};

/** Types what stands on the sheet; both people do it the same way. */
async function read(phone: Phone): Promise<void> {
  const groups = phone.page.getByRole('radiogroup').filter({ visible: true });
  const choices = [/^同意/, /^反对/, /^无效/];
  for (const [at, choice] of choices.entries()) await groups.nth(at).getByRole('radio', { name: choice }).tap();
}

test('a paper ballot: received by its code, typed by one, typed again by another, counted by when it was handed in', async () => {
  const { openid, unitIds, labels } = residentWith('vote', 5);
  const [unitId = ''] = unitIds;
  const code = await codeOf(labels[0] ?? '');
  await as(committeeMember.openid, async (phone) => {
    await toSheets(phone);
    await phone.tap('收一张票');
    await phone.fill('选票编号', `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`);
    await phone.tap('查是哪一户');
    await phone.sees('编号抄错了，请对着选票再看一遍');
    await phone.fill('选票编号', code.toLowerCase());
    await phone.tap('查是哪一户');
    await phone.tap('收下这张票');
    await phone.sees(/收下了/);
    await phone.tap('现在录入');
    await phone.attach('加照片', sheet);
    await read(phone);
    await phone.tap('录入');
    await phone.tap('是，录入', phone.page.getByRole('dialog'));
    await phone.sees('录好了，等另一个人复核');
  });
  await as(communityOfficer.openid, async (phone) => {
    await toSheets(phone);
    await phone.tap('要复核');
    await phone.tap(new RegExp(code));
    await phone.sees('选票照片');
    const typed = phone.page
      .getByRole('radio')
      .filter({ visible: true })
      .and(phone.page.locator('[aria-checked="true"]'));
    expect(await typed.count()).toBe(0);
    await read(phone);
    await phone.tap('复核');
    await phone.tap('是，复核', phone.page.getByRole('dialog'));
    await phone.sees('两个人录得一样，登记了');
  });
  const { receipt } = await door.as(openid).assembly.receipt({ pollId, unitId });
  expect(receipt).toMatchObject({ channel: 'paper', byProxy: false });
});
