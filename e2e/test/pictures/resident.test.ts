import { people } from '../../src/browser/people';
import { keep } from '../../src/browser/picture';
import { demonstrated } from '../../src/demonstrated';

const told = demonstrated();
const { as } = people(told.url);
const someone = told.residents[0]?.openid ?? '';
const statement = /半年物业费收支公示/;

test('the four tabs', async () => {
  await as(someone, async (phone) => {
    await phone.sees('最新公示');
    await keep(phone, 'home');
    await phone.tap(/^公示/);
    await phone.sees(/今年应公示/);
    await keep(phone, 'board');
    await phone.tap(/^议事/);
    await phone.sees('三分之二线');
    await keep(phone, 'assembly');
    await phone.tap(/^我的/);
    await phone.sees('我的报修');
    await keep(phone, 'me');
  });
});

test('the statement, a voucher, and the whole table', async () => {
  await as(someone, async (phone) => {
    await phone.tap(/^公示/);
    await phone.tap(statement);
    await phone.sees('每月收支');
    await keep(phone, 'statement');
    await phone.text('支出合计').last().scrollIntoViewIfNeeded();
    await keep(phone, 'statement-table');
    await phone.tap(/管理服务人员工资.*附件 1 张/);
    await phone.sees('锡源物业员工');
    await keep(phone, 'voucher');
  });
});

test('a repair that waits for the resident', async () => {
  await as(someone, async (phone) => {
    await phone.tap('去确认');
    await phone.sees('等您确认');
    await keep(phone, 'repair-progress');
    await phone.page.goto(told.url);
    await phone.tap('报修');
    await phone.sees('什么坏了');
    await keep(phone, 'repair-form');
  });
});

test('the ballot and the count', async () => {
  await as(someone, async (phone) => {
    await phone.tap('去投票');
    await phone.sees('第 1 件');
    await keep(phone, 'ballot');
    for (const next of ['下一件', '下一件', '看一遍再交']) {
      await phone.tap(/^同意/);
      await phone.tap(next);
    }
    await phone.sees('用谁的名义投');
    await keep(phone, 'ballot-review');
    await phone.page.goto(told.url);
    await phone.tap(/^议事/);
    await phone.tap(/已结束/);
    await phone.tap('看结果', phone.near('锡源小区首次业主大会'));
    await phone.sees('四道线全过。少一道都不算通过。');
    await keep(phone, 'result');
    await phone.tap('帮我加一遍');
    await phone.sees('加出来一样');
    await keep(phone, 'recount');
  });
});

test('大字', async () => {
  await as(someone, async (phone) => {
    await phone.tap('大字版');
    await phone.sees(/要您办的事/);
    await keep(phone, 'home-elder');
    await phone.tap('去投票');
    await phone.sees('记名投票');
    await keep(phone, 'ballot-elder');
    await phone.back();
    await phone.tap('去缴费');
    await phone.sees('一次缴多久');
    await keep(phone, 'pay-elder');
    await phone.back();
    await phone.tap('退出大字');
    await phone.sees('大字版');
  });
});

test('the bill and its receipt, at last', async () => {
  await as(someone, async (phone) => {
    await phone.tap('去缴费');
    await phone.sees('一次缴多久');
    await keep(phone, 'pay');
    await phone.tap(/^微信支付/);
    await phone.page.getByRole('dialog', { name: '微信支付（模拟）' }).getByText('确认支付').tap();
    await phone.sees('缴好了');
    await keep(phone, 'receipt');
  });
});
