import { fillIn, handIn, receiptNo } from '../../src/browser/ballot';
import { people } from '../../src/browser/people';
import { demonstrated, residentWith } from '../../src/demonstrated';
import { Door } from '../../src/front-door/door';
import { runTimer } from '../../src/story/clock';

const told = demonstrated();
const door = new Door(told.url);
const { as } = people(told.url);

test('您家已投票: the inbox says so after the ballot is logged, leads to the receipt and counts what is unread', async () => {
  const { openid } = residentWith('vote', 4);
  await as(openid, async (phone) => {
    const before = (await door.as(openid).messages.list({})).unread;
    await phone.tap('去投票');
    await fillIn(phone, '反对', '反对', '弃权');
    await handIn(phone);
    const code = await receiptNo(phone);
    await runTimer(door, 'assembly', 'log');
    await phone.tap('回到议事');
    await phone.tap(/^首页/);
    await phone.tap(`${before + 1} 条消息没看过`);
    await phone.sees('您家已投票');
    expect(await phone.reads()).toContain(code);
    expect(await phone.widerThanScreen()).toEqual([]);
    await phone.tap(/^您家已投票/, phone.near(code));
    await phone.sees('投票回执');
    await phone.sees(code);
    await phone.back();
    await phone.tap('都标成看过');
    await phone.sees('都看过了');
    await phone.back();
    await phone.text(/条消息没看过/).waitFor({ state: 'hidden' });
    await phone.tap(/^我的/);
    await phone.tap('消息');
    await phone.sees('都看过了');
  });
});

test('the committee reminds those who have not voted, once a day', async () => {
  await as('demo-committee', async (phone) => {
    await phone.page.goto(`${told.url}/#/packages/voting/poll/index?pollId=${told.presentPollId}`);
    await phone.page.reload();
    const remind = async () => {
      await phone.tap('提醒一次');
      await phone.tap('提醒', phone.page.getByRole('dialog', { name: '现在提醒吗？' }));
    };
    await remind();
    await phone.sees(/给 \d+ 位还没投的业主发了消息/);
    await remind();
    await phone.sees(/今天已经提醒过了/);
  });
});
