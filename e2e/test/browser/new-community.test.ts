import path from 'node:path';
import { addMonths } from '@mulin/domain/day/day';
import { toDesk } from '../../src/browser/desk';
import { guests } from '../../src/browser/guests';
import { people } from '../../src/browser/people';
import type { Phone } from '../../src/browser/phone';
import { demonstrated } from '../../src/demonstrated';
import { root } from '../../src/stage';
import { staff } from '../../src/story/cast';

const told = demonstrated();
const { as } = people(told.url);
const community = '新华小区';
const register = path.join(root, 'domain', 'registers', 'roll-xiyuan.xlsx');
const { today } = told.calendar;
const collectFrom = addMonths(`${today.slice(0, 7)}-01`, -1);

/** What is posted today may be charged from the first of next month on. */
const next = addMonths(`${today.slice(0, 7)}-01`, 1);
const nextMonth = `${next.slice(0, 4)} 年 ${Number(next.slice(5, 7))} 月`;

/** First sign-in of somebody whose number was given a post. */
async function signIn(phone: Phone): Promise<void> {
  await phone.tap('用手机号找');
  await phone.tap(/我看过上面的说明/);
  await phone.tap('用微信手机号找房子');
  await phone.sees('请物业核对');
  await phone.page.goto(told.url);
}

test('a street officer opens a community', async () => {
  await as(staff.street.openid, async (phone) => {
    await toDesk(phone);
    await phone.tap('开一个小区');
    await phone.fill('小区名称', community);
    await phone.fill('物业企业名称', '鄂托克旗新华物业服务有限公司');
    await phone.fill('服务电话', '04776210002');
    await phone.fill('收费账户后四位', '5082');
    await phone.pickDay('开始收费日', collectFrom);
    await phone.fill('项目经理姓名', guests.manager.name);
    await phone.fill('项目经理手机号', guests.manager.phone);
    await phone.tap('开这个小区');
    await phone.sees('选一种收费方式');
    await phone.tap('包干制');
    await phone.tap('开这个小区');
    await phone.sees('开好了。项目经理用这个手机号登录就能办事');
    await phone.sees('要办什么');
  });
});

test('its manager signs in and gives the desk to a clerk', async () => {
  await as(guests.manager.openid, async (phone) => {
    await signIn(phone);
    await toDesk(phone);
    await phone.tap('人员');
    await phone.tap('添一个人');
    await phone.tap('前台');
    await phone.fill('姓名', guests.clerk.name);
    await phone.fill('手机号', guests.clerk.phone);
    await phone.tap('添上');
    await phone.sees('添好了。他用这个手机号登录就能办事');
  });
});

test('the clerk imports the register: bad rows are told, nothing is written before the confirmation', async () => {
  await as(guests.clerk.openid, async (phone) => {
    await signIn(phone);
    await toDesk(phone);
    await phone.tap('房屋名册');
    await phone.attach('选表格', register);
    await phone.sees('导入前看一遍');
    expect(await phone.reads()).toMatch(/469\s*能导入\s*12\s*有问题/);
    await phone.sees('有问题，不导入 12 行');
    await phone.sees('第 39 行');
    await phone.sees(/面积.*负/);
    await phone.sees('点确认以前，名册一个字也没改。');
    await phone.tap('不导了');
    await phone.sees('没有写入名册');
    await phone.seesNo(/现在的名册/);

    await phone.attach('选表格', register);
    await phone.tap('确认导入');
    await phone.sees(/写入 469 户：新增 469 户/);
    for (const building of ['3号楼', '5号楼', '6号楼']) await phone.tap(building);
    await phone.tap('确认导入', phone.page.getByRole('dialog'));
    await phone.sees('导好了');
    await phone.sees('现在的名册 469 户');
    await phone.sees('43,354.42 ㎡');
  });
});

test('only a published standard can be billed', async () => {
  await as(guests.clerk.openid, async (phone) => {
    const bill = async () => {
      await phone.tap('出账');
      await phone.pick('从哪个月开始', nextMonth);
      await phone.tap(/^出 .*月的账$/);
      await phone.tap('出账', phone.page.getByRole('dialog'));
    };
    await toDesk(phone);
    await bill();
    await phone.sees(/没有已公示、在执行的收费标准。先公示，从下一个月起才能出账单/);
    await phone.back();

    await phone.tap('收费标准');
    await phone.tap('写一份新标准');
    await phone.tap('多层住宅');
    await phone.fill('名称', '多层住宅物业费');
    await phone.fill('单价', '0.85');
    await phone.tap('市场调节价');
    await phone.fill('收费依据', '前期物业服务合同第 12 条');
    await phone.fill('服务等级和内容', '三级服务：保洁、绿化、秩序维护');
    await phone.tap('半年');
    await phone.tap('按月');
    await phone.pickDay('从哪天起', collectFrom);
    await phone.tap('存成草稿');
    await phone.sees('草稿，还不能收费');
    await phone.tap('公示多层住宅物业费');
    await phone.tap('公示', phone.page.getByRole('dialog'));
    await phone.sees('公示了');
    await phone.back();

    await bill();
    await phone.sees(/出了 [1-9]\d* 张账单/);
    await phone.sees(/没出账的/);
    await phone.sees(/电梯住宅.*没.*公示/);
  });
});
