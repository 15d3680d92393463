import { fillIn, handIn, receiptNo } from '../../src/browser/ballot';
import { people } from '../../src/browser/people';
import { demonstrated, residentWith } from '../../src/demonstrated';
import { Door } from '../../src/front-door/door';
import { family } from '../../src/story/cast';
import { runTimer } from '../../src/story/clock';

const told = demonstrated();
const door = new Door(told.url);
const { as } = people(told.url);

const votedHeads = async (openid: string) =>
  (await door.as(openid).assembly.show({ pollId: told.presentPollId })).poll.turnout?.heads ?? 0;

test('an owner votes: nothing is chosen beforehand, all is read once more, the receipt stays, the choice can change', async () => {
  const { openid } = residentWith('vote', 0);
  const before = await votedHeads(openid);
  await as(openid, async (phone) => {
    await phone.tap('去投票');
    await phone.sees('第 1 件');
    const radios = phone.page.getByRole('radio').filter({ visible: true });
    expect(await radios.count()).toBe(3);
    expect(await radios.and(phone.page.locator('[aria-checked="true"]')).count()).toBe(0);

    await fillIn(phone, '同意', '反对', '弃权');
    await phone.sees('用谁的名义投');
    expect(await phone.reads()).toMatch(/续聘物业[\s\S]*同意[\s\S]*议事规则[\s\S]*反对[\s\S]*充电车位[\s\S]*弃权/);
    await handIn(phone);
    const first = await receiptNo(phone);
    await phone.sees(/登记方答应最晚 .*登记的就是您手机上填的那一张。/);
    expect(await votedHeads(openid)).toBe(before + 1);

    await phone.tap('改我的票');
    await fillIn(phone, '反对', '反对', '反对');
    await handIn(phone);
    expect(await receiptNo(phone)).not.toBe(first);
    expect(await votedHeads(openid)).toBe(before + 1);

    await phone.tap('回到议事');
    await phone.sees('您已投票');
    await phone.sees('三分之二线');
  });
});

test('while the receipt is open its number in the log appears; every page of a ballot fits the screen in 大字', async () => {
  await as(residentWith('vote', 2).openid, async (phone) => {
    await phone.tap('大字版');
    await phone.tap('去投票');
    await phone.tap(/^看全部事项/);
    const overview = phone.page.getByRole('dialog', { name: '这张票共 3 件' });
    await phone.tap(/^改第 3 件/, overview);
    await phone.sees('第 3 件');
    await phone.tap('上一件');
    await phone.tap('上一件');
    await fillIn(phone, '同意', '同意', '弃权');
    expect(await phone.widerThanScreen()).toEqual([]);
    await handIn(phone);
    expect(await phone.widerThanScreen()).toEqual([]);
    await phone.sees(/排队登记/);
    await runTimer(door, 'assembly', 'log');
    await phone.page
      .getByText(/已登记为第 \d+ 号/)
      .first()
      .waitFor({ timeout: 40_000 });
    await phone.sees(/也已经按承诺登记上了/);
  });
});

test('the phone keeps the signed promise, also when the cloud later says there is no such ballot', async () => {
  await as(residentWith('vote', 3).openid, async (phone) => {
    await phone.tap('去投票');
    await fillIn(phone, '同意', '同意', '同意');
    await handIn(phone);
    const code = await receiptNo(phone);
    await phone.page.route('**/functions/assembly', async (route) => {
      const denied = route.request().postData()?.includes('"receipt"');
      if (denied) await route.fulfill({ json: { ok: true, data: { receipt: null } } });
      else await route.continue();
    });
    await phone.tap('回到议事');
    await phone.page.goto(`${told.url}/#/packages/voting/receipt/index?pollId=${told.presentPollId}`);
    await phone.page.reload();
    await phone.sees(/登记方说没有您这张票，可您手机上存着登记方签过名的承诺/);
    await phone.sees(code);
  });
});

test('a family member is told that the owner votes', async () => {
  await as(family.openid, async (phone) => {
    await phone.tap(/^议事/);
    await phone.sees(/您在这次表决里没有票。/);
    expect(await phone.button('还没投，去投票').count()).toBe(0);
    await phone.page.goto(`${told.url}/#/packages/voting/ballot/index?pollId=${told.presentPollId}`);
    await phone.sees('现在不能投票');
  });
});

test('the counted vote shows its four tests; the phone counts again and finds the own ballot', async () => {
  const { openid, unitIds } = await voterOf(told.pastPollId);
  const { receipt } = await door.as(openid).assembly.receipt({ pollId: told.pastPollId, unitId: unitIds[0] ?? '' });
  await as(openid, async (phone) => {
    await phone.tap(/^议事/);
    await phone.tap(/已结束/);
    await phone.tap('看结果', phone.near('锡源小区首次业主大会'));
    await phone.sees('四道线全过。少一道都不算通过。');
    const results = await phone.reads();
    for (const test of [/参加的面积/, /参加的人数/, /同意的面积/, /同意的人数/]) expect(results).toMatch(test);
    await phone.tap('帮我加一遍');
    await phone.sees('加出来一样');
    await phone.sees(/\d+ 项全对，和公布的结果一样。/);
    await phone.fill('回执号', receipt?.code ?? '');
    await phone.tap('找一找');
    await phone.sees(/找到了，.* 已计入。/);
  });
});

/** Somebody with one home whose ballot was counted then. */
async function voterOf(pollId: string) {
  for (const resident of told.byTodos[''] ?? []) {
    const { receipt } = await door.as(resident.openid).assembly.receipt({ pollId, unitId: resident.unitIds[0] ?? '' });
    if (receipt) return resident;
  }
  throw new Error('nobody voted');
}
