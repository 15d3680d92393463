import path from 'node:path';
import { toDesk } from '../../src/browser/desk';
import { people } from '../../src/browser/people';
import { keep } from '../../src/browser/picture';
import { demonstrated } from '../../src/demonstrated';
import { root } from '../../src/stage';
import { staff } from '../../src/story/cast';

const told = demonstrated();
const { as } = people(told.url);

test('the desk of the company: work, bindings, the register before it is imported', async () => {
  await as(staff.clerk.openid, async (phone) => {
    await toDesk(phone);
    await phone.sees('要办什么');
    await keep(phone, 'workbench');
    await phone.tap('绑定核对');
    await phone.sees('他说是');
    await keep(phone, 'bindings');
    await phone.back();
    await phone.tap('房屋名册');
    await phone.attach('选表格', path.join(root, 'domain', 'registers', 'roll-xiyuan.xlsx'));
    await phone.sees('有问题，不导入 12 行');
    await keep(phone, 'roll-import');
    await phone.tap('不导了');
    await phone.sees('没有写入名册');
  });
});

test('the desk of the committee, and calling an assembly', async () => {
  await as(staff.committeeMember.openid, async (phone) => {
    await toDesk(phone);
    await phone.sees('要办什么');
    await keep(phone, 'workbench-committee');
    await phone.tap('业主大会');
    await phone.tap('召集一次');
    await phone.sees('哪一种会议');
    await keep(phone, 'convene');
  });
});

test('the desk of the street, and the books', async () => {
  await as(staff.street.openid, async (phone) => {
    await toDesk(phone);
    await phone.sees('本镇街的小区');
    await keep(phone, 'workbench-street');
  });
  await as(staff.cashier.openid, async (phone) => {
    await toDesk(phone);
    await phone.tap('账本');
    await phone.sees(/记一笔|凭证/);
    await keep(phone, 'books');
  });
});
