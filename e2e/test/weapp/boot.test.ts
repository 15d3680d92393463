import type { CallOnTheWire } from '@mulin/shared-types/contract';
import { contracts } from '@mulin/shared-types/contracts';
import { roles, staffRoles } from '@mulin/shared-types/roles';
import { answerBySample, sampleAnswer, samplePageParameters } from '../../src/weapp/answers';
import { Phone } from '../../src/weapp/phone';
import type { Screen } from '../../src/weapp/screen';
import { built } from './built';

/** A resident with one home and nothing else. */
const me = { ...sampleAnswer(contracts.account.operations.me), elder: false, memberships: [], refused: [] };
const places = { communityId: 'communityId-1', streetId: 'streetId-1', districtId: 'districtId-1' };
/** The same person with every post there is. */
const staff = {
  ...me,
  memberships: staffRoles.map((role) => ({
    ...places,
    id: role,
    role,
    roleTitle: roles[role].title,
    status: 'active',
    personName: '王秀兰',
    placeName: '锡源小区',
  })),
};

/** Stands on a page that broke while it was drawn. */
const broken = '这一页没显示出来';

describe('the built mini-program in a bare service layer', () => {
  let phone: Phone;
  let online = true;
  let person: typeof me | typeof staff = me;

  beforeAll(async () => {
    phone = await Phone.boot(built, {
      callFunction: (name, data) => {
        if (!online) throw { errCode: -1, errMsg: 'cloud.callFunction:fail network' };
        const call = data as CallOnTheWire;
        return `${name}.${call.operation}` === 'account.me' ? { ok: true, data: person } : answerBySample(name, call);
      },
      downloadFile: ({ fail }: { fail: (error: object) => void }) => fail({ errMsg: 'downloadFile:fail' }),
    });
  });
  afterAll(() => phone.close());
  beforeEach(() => {
    online = true;
    person = me;
  });

  const calls = () =>
    phone.log.calls
      .filter(({ api }) => api === 'cloud.callFunction')
      .map(({ args: [call] }) => call as { name: string; data: CallOnTheWire })
      .map(({ name, data }) => `${name}.${data.operation}`);
  const asked = () => calls().length;

  /** Waits until a page has asked what it wants to know and nothing moves on it any more. */
  async function settled(screen: Screen): Promise<Screen> {
    await phone.until(() => screen.elements().length > 0);
    await phone.quiet();
    return screen;
  }

  /** Opens every registered page and says what went wrong on which. */
  async function troubles(): Promise<string[]> {
    const found: string[] = [];
    for (const page of phone.pages) {
      phone.log.errors.length = 0;
      const screen = await settled(phone.open(`${page}?${samplePageParameters}`));
      if (screen.text().includes(broken)) found.push(`${page} broke`);
      for (const { nn } of screen.strangers()) found.push(`${page} draws ${nn}, which no template knows`);
      for (const error of phone.log.errors) found.push(`${page}: ${String(error)}`);
    }
    return found;
  }

  test('boots and opens its first page', async () => {
    const home = phone.open(`/${phone.pages[0]}`);
    await phone.until(() => home.text().includes('睦邻'));
    expect(phone.log.errors).toEqual([]);
  });

  test('every page shows a resident what the cloud answers, without an error and with known templates only', async () => {
    expect(phone.pages.length).toBeGreaterThan(30);
    expect(await troubles()).toEqual([]);
  });

  test('and every page somebody who holds every post', async () => {
    person = staff;
    expect(await troubles()).toEqual([]);
    expect(calls().filter((name) => name.startsWith('desk.')).length).toBeGreaterThan(0);
  });

  test('says aloud what can be pressed', async () => {
    const screen = phone.open('/pages/me/index');
    await phone.until(() => screen.text().includes('首页'));
    expect(screen.role('首页')).toBe('tab');
  });

  test('asks the cloud and shows the answer', async () => {
    online = false;
    const home = phone.open('/pages/home/index');
    await phone.until(() => home.text().includes('再试一次'));

    online = true;
    const sent = phone.log.setData.length;
    const before = asked();
    home.tap('再试一次');
    await phone.until(() => !home.text().includes('再试一次'));

    // Pages below go on watching work of theirs.
    expect(calls().slice(before)).toContain('account.home');
    expect(phone.log.setData.length).toBeGreaterThan(sent);
  });

  test('a press on the first screen calls the cloud, and what it answers reaches the screen', async () => {
    const home = await settled(phone.open('/pages/home/index'));
    const sent = phone.log.setData.length;
    const before = asked();
    home.tap('大字版');
    await phone.until(() => calls().slice(before).includes('account.setElder') && home.text().includes('退出大字'));
    const patches = phone.log.setData.slice(sent);
    expect(patches.some(({ page, patch }) => page === home.route && JSON.stringify(patch).includes('ml-elder'))).toBe(
      true,
    );
    home.tap('退出大字');
    await phone.until(() => home.text().includes('大字版'));
  });

  test('asks again when a page comes back into view', async () => {
    const home = phone.open('/pages/home/index');
    await phone.until(() => asked() > 0 && home.text().includes('首页'));
    phone.open('/packages/fees/bills/index');
    const before = asked();
    phone.back();
    await phone.until(() => asked() > before);
  });

  test('switches 大字 for the whole page', async () => {
    const screen = phone.open('/pages/me/index');
    await phone.until(() => screen.text().includes('大字版'));
    screen.tap('大字版');
    await phone.until(() => screen.text().includes('退出大字'));
    expect(screen.elements()[0]?.cl).toContain('ml-elder');
  });

  test('leans on no WeChat API that an old base library lacks', () => {
    expect([...phone.log.missing]).toEqual([]);
  });

  test('sends no patch of the screen larger than 100 KB', () => {
    expect(Math.max(...phone.log.setData.map(({ bytes }) => bytes))).toBeLessThan(100_000);
  });
});
