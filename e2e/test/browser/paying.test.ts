import { people } from '../../src/browser/people';
import type { Phone } from '../../src/browser/phone';
import { demonstrated, residentWith } from '../../src/demonstrated';
import { Door } from '../../src/front-door/door';

const told = demonstrated();
const door = new Door(told.url);
const { as } = people(told.url);

/** Answers WeChat's payment sheet, which the local build draws itself. */
async function answerSheet(phone: Phone, answer: string): Promise<void> {
  const sheet = phone.page.getByRole('dialog', { name: '微信支付（模拟）' });
  await sheet.getByText(answer).tap();
}

const billOf = async ({ openid, unitIds: [unitId = ''] }: { openid: string; unitIds: string[] }) =>
  door.as(openid).fees.payPage({ unitId });

/** Yuan, as it stands on the bar. */
async function sumOf(phone: Phone): Promise<number> {
  const name = await phone.button(/^微信支付/).getAttribute('aria-label');
  return Number(name?.replace(/[^\d.]/g, ''));
}

test('a resident chooses for how long, reads the arithmetic, pays, and holds a receipt that stands in the books', async () => {
  const resident = residentWith('pay', 0);
  await as(resident.openid, async (phone) => {
    await phone.tap('去缴费');
    await phone.tap(/^半年/);
    const halfYear = await sumOf(phone);
    await phone.tap(/^按月/);
    await phone.sees('按月合计');
    const month = await sumOf(phone);
    expect(Math.abs(month * 6 - halfYear)).toBeLessThan(0.06);
    expect(await phone.reads()).toMatch(
      /建筑面积[\s\S]*㎡[\s\S]*×[\s\S]*每平方米每月[\s\S]*×[\s\S]*月数[\s\S]*1\s*个月/,
    );
    await phone.tap(/^微信支付/);
    await answerSheet(phone, '确认支付');
    await phone.sees('缴好了');
    await phone.sees(/已记入小区账本/);
    await phone.tap('保存收据');
    await phone.sees('收据存到相册了');
    const { owed } = await billOf(resident);
    await phone.back();
    if (owed.length > 0) await phone.tap('去缴费');
  });
});

test('thinking better of it leaves the bill open', async () => {
  const resident = residentWith('pay', 1);
  const before = await billOf(resident);
  await as(resident.openid, async (phone) => {
    await phone.tap('去缴费');
    await phone.tap(/^微信支付/);
    await answerSheet(phone, '取消');
    await phone.sees('钱没扣，这笔没有缴');
    await phone.sees('一次缴多久');
  });
  expect((await billOf(resident)).totalFen).toBe(before.totalFen);
});

test('a payment that fails says so, and can be tried again', async () => {
  const resident = residentWith('pay', 2);
  await as(resident.openid, async (phone) => {
    await phone.tap('去缴费');
    await phone.tap(/^微信支付/);
    await answerSheet(phone, '余额不足');
    await phone.sees(/^钱没扣。微信说：.*可以换个方式再缴$/);
    await phone.tap(/^微信支付/);
    await answerSheet(phone, '确认支付');
    await phone.sees('缴好了');
  });
});
