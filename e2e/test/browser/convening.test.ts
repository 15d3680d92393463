import { earliestOpen } from '@mulin/domain/assembly/deadlines';
import { addDays, type Day } from '@mulin/domain/day/day';
import { toDesk } from '../../src/browser/desk';
import { people } from '../../src/browser/people';
import { demonstrated, residentWith } from '../../src/demonstrated';
import { staff } from '../../src/story/cast';

const told = demonstrated();
const { as } = people(told.url);
const title = '关于更换大门的业主大会';
const dayWords = (day: Day) => `${Number(day.slice(5, 7))} 月 ${Number(day.slice(8))} 日`;

test('the committee calls an assembly: not before fifteen whole days of notice', async () => {
  const earliest = earliestOpen(told.calendar.today);
  await as(staff.committeeMember.openid, async (phone) => {
    await toDesk(phone);
    await phone.tap('业主大会');
    await phone.tap('召集一次');
    await phone.fill('名称', title);
    await phone.tap('下一步');

    await phone.tap('下一步');
    await phone.sees('选是哪一类事，过几道线由它定');
    await phone.pick('是哪一类事', /改变共有部分的用途/);
    await phone.fill('票上怎么写', '是否同意用公共收益更换小区大门？');
    await phone.fill('简称', '更换大门');
    await phone.fill('说白了，同意会怎样', '换一道新大门，约 4 万元。');
    await phone.fill('说白了，反对会怎样', '大门照旧，钱留着以后用。');
    await phone.tap('下一步');

    await phone.tap(/^哪天开始投票：/);
    const sheet = phone.page.getByRole('dialog', { name: '哪天开始投票' });
    await phone.sees(`今天公告，最早 ${dayWords(earliest)}开始`);
    const tooEarly = sheet.getByRole('button', { name: dayWords(addDays(earliest, -1)), exact: true });
    if (earliest.slice(8) !== '01') expect(await tooEarly.getAttribute('aria-disabled')).toBe('true');
    await phone.tap(dayWords(earliest), sheet);
    await phone.tap('下一步');

    await phone.tap(/^重复投票/);
    await phone.tap('就这样', phone.page.getByRole('dialog'));
    await phone.tap('下一步');
    await phone.tap('存草稿，去检查');
    await phone.sees('更换大门');
    await phone.tap('封存并公告');
    await phone.tap('封存并公告', phone.page.getByRole('dialog'));
    await phone.sees('公告贴出去了');
    await phone.sees('封存指纹');
  });
  await as(residentWith('', 4).openid, async (phone) => {
    await phone.tap('公示');
    await phone.sees(`${title}：召开公告`);
    await phone.tap(/^议事/);
    await phone.sees(title);
    await phone.tap('核对名册');
    await phone.sees('您在名册上的一行');
  });
});

test('a resident starts a petition, a neighbour signs it and takes the signature back', async () => {
  const [first, second] = [residentWith('', 4), residentWith('', 8)];
  const demand = '是否解聘现在的物业公司？';
  await as(first.openid, async (phone) => {
    await phone.tap(/^议事/);
    await phone.tap(/业主连署/);
    await phone.tap('发起连署');
    await phone.pick('是哪一类事', /选聘和解聘物业/);
    await phone.fill('要表决什么', demand);
    await phone.fill('为什么要开', '电梯坏了三个月没人修。');
    await phone.tap('发起连署');
    await phone.tap('发起并签名', phone.page.getByRole('dialog'));
    await phone.sees('撤回签名');
  });
  await as(second.openid, async (phone) => {
    await phone.tap(/^议事/);
    await phone.tap(/业主连署/);
    await phone.tap(new RegExp(demand.slice(0, 8)));
    await phone.tap('我要签名');
    await phone.tap('签名', phone.page.getByRole('dialog'));
    await phone.sees('签好了');
    await phone.tap('撤回签名');
    await phone.tap('撤回签名', phone.page.getByRole('dialog'));
    await phone.sees('我要签名');
  });
});
