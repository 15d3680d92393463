import path from 'node:path';
import { addDays, dayOf } from '@mulin/domain/day/day';
import { toDesk } from '../../src/browser/desk';
import { people } from '../../src/browser/people';
import { demonstrated } from '../../src/demonstrated';
import { Door } from '../../src/front-door/door';
import { root } from '../../src/stage';
import { staff } from '../../src/story/cast';

const told = demonstrated();
const door = new Door(told.url);
const { as } = people(told.url);
const place = '楼道灯电表（测试）';

test('a common meter: registered, read with its photo, shared out by a second person, followed step by step and paid', async () => {
  const resident = told.byTodos['']?.at(-1);
  if (!resident) throw new Error('everybody has something to do');
  const { homes } = await door.as(resident.openid).account.me({});
  const [home] = homes;
  if (!home) throw new Error(`${resident.openid} has no home`);

  await as(staff.clerk.openid, async (phone) => {
    await toDesk(phone);
    await phone.tap('公共水电');
    await phone.tap('登记一块表');
    await phone.fill('表名', place);
    await phone.tap('一个单元');
    await phone.pick('哪一栋', home.building);
    await phone.fill('几单元', String(home.unitNo ?? 1));
    await phone.tap('登记这块表');
    await phone.sees(place);
    await phone.tap('登记账单', phone.near(place));
    await phone.fill('上次读数', '1200');
    await phone.fill('本次读数', '1100');
    await phone.fill('单价', '0.5');
    await phone.fill('账单金额', '50');
    await phone.fill('供水供电单位', '旗供电分局');
    await phone.pickDay('业主缴费期限', addDays(dayOf(new Date()), 20));
    await phone.attach('加照片', path.join(root, 'e2e', 'pictures', 'voucher.png'));
    await phone.tap('登记，看怎么分');
    await phone.sees(/本次读数 1100 比 1200 还小/);
    await phone.fill('本次读数', '1300');
    await phone.sees(/用了 100 度，乘单价是 50.00 元/);
    await phone.tap('登记，看怎么分');
    await phone.sees('您登记的，要换一位项目经理来复核。');
    await phone.sees(/^全表，\d+ 户$/);
    expect(await phone.widerThanScreen()).toEqual([]);
  });

  await as(staff.manager.openid, async (phone) => {
    await toDesk(phone);
    await phone.tap('公共水电');
    await phone.tap(new RegExp(place.slice(0, 5)));
    await phone.tap('核对无误，分摊');
    await phone.tap('分摊', phone.page.getByRole('dialog'));
    await phone.sees('分摊好了');
  });

  await as(resident.openid, async (phone) => {
    await phone.tap(/^我的/);
    await phone.tap(/^公共水电分摊/);
    await phone.sees(place);
    await phone.sees(/100 度 × 0.50 元 = 50.00 元/);
    await phone.sees(/^5\. ?我家|我家 .* ㎡，大家一共/);
    await phone.tap(`${place}，看全表和照片`);
    await phone.sees(/（我家）$/);
    expect(await phone.widerThanScreen()).toEqual([]);
    await phone.back();
    await phone.tap(/^缴这笔/);
    await phone.page.getByRole('dialog', { name: '微信支付（模拟）' }).getByText('确认支付').tap();
    await phone.sees('缴好了');
  });
});
