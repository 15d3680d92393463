import { toDesk } from '../../src/browser/desk';
import { guests } from '../../src/browser/guests';
import { people } from '../../src/browser/people';
import type { Phone } from '../../src/browser/phone';
import { demonstrated } from '../../src/demonstrated';
import { staff } from '../../src/story/cast';

const told = demonstrated();
const { as } = people(told.url);

/** Reads what the number is used for, agrees, and gives it. */
async function giveNumber(phone: Phone): Promise<void> {
  await phone.tap('用手机号找');
  await phone.sees('只用来和业主名册上的号码对，对上才能绑定房子。');
  expect(await phone.button('用微信手机号找房子').count()).toBe(0);
  await phone.tap(/我看过上面的说明/);
  await phone.tap('用微信手机号找房子');
}

test('an owner agrees, gives the number and binds the home beside it', async () => {
  await as(told.lateOwner.openid, async (phone) => {
    await giveNumber(phone);
    await phone.sees('第 2 步：认自己的房子');
    await phone.tap('绑定', phone.near('锡源小区'));
    await phone.sees(`业主 ${told.lateOwner.name}`);
    await phone.sees(/件事要您办|今天没有事要您办/);
  });
});

test('somebody the roll does not know asks, the clerk approves, and the home is there', async () => {
  await as(guests.asker.openid, async (phone) => {
    await giveNumber(phone);
    await phone.sees(/名册上没有登记 139\*\*\*\*0101 的房子/);
    await phone.pick('小区', /锡源小区/);
    await phone.pick('楼栋', '2 号楼');
    await phone.pick('房号', '2 号楼 1 单元 101');
    await phone.tap('家属');
    await phone.sees('可以缴费、报修、提问；不能投票。');
    await phone.fill('您的姓名', guests.asker.name);
    await phone.fill('说明', '儿媳，帮老人缴费');
    await phone.tap('请物业核对');
    await phone.sees('等物业核对');

    await as(staff.clerk.openid, async (desk) => {
      await toDesk(desk);
      await desk.tap('绑定核对');
      const masked = `${guests.asker.name.slice(0, 1)}*`;
      await desk.tap(`看 ${masked} 的完整姓名，留记录`);
      await desk.sees(new RegExp(guests.asker.name));
      await desk.tap(`同意 ${masked}`);
      await desk.sees(/同意 .\* 绑定/);
      await desk.fill('怎么核对的', '看过户口簿');
      await desk.tap('同意');
      await desk.sees('绑好了');
    });

    await phone.page.goto(told.url);
    await phone.sees(/家属|2号楼/);
    await phone.tap('缴费');
    await phone.sees('缴物业费');
  });
});
