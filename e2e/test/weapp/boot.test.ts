import { Phone } from '../../src/weapp/phone';
import { built } from './built';

const me = {
  known: true,
  phoneMasked: '138****2106',
  elder: false,
  homes: [],
  memberships: [],
  refused: [],
  now: '2026-07-13T01:41:00.000Z',
};

describe('the built mini-program in a bare service layer', () => {
  let phone: Phone;
  let online = true;

  beforeAll(async () => {
    phone = await Phone.boot(built, {
      callFunction: () => {
        if (!online) throw { errCode: -1, errMsg: 'cloud.callFunction:fail network' };
        return { ok: true, data: me };
      },
    });
  });
  const asked = () => phone.log.calls.filter(({ api }) => api === 'cloud.callFunction').length;

  afterAll(() => phone.close());
  beforeEach(() => {
    online = true;
  });

  test('boots and opens its first page', async () => {
    const home = phone.open(`/${phone.pages[0]}`);
    await phone.until(() => home.text().includes('睦邻'));
    expect(phone.log.errors).toEqual([]);
  });

  test('opens every page that app.json registers', async () => {
    expect(phone.pages.length).toBeGreaterThan(30);
    for (const page of phone.pages) {
      const screen = phone.open(page);
      await phone.until(() => screen.elements().length > 0);
    }
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
    home.tap('再试一次');
    await phone.until(() => !home.text().includes('再试一次'));

    const last = phone.log.calls.filter(({ api }) => api === 'cloud.callFunction').at(-1);
    expect(last?.args[0]).toMatchObject({ name: 'account', data: { operation: 'me', input: {} } });
    expect(phone.log.setData.length).toBeGreaterThan(sent);
  });

  test('asks again when a page comes back into view', async () => {
    const home = phone.open('/pages/home/index');
    await phone.until(() => asked() > 0 && home.text().includes('首页'));
    phone.open('/packages/fees/bills/index');
    const before = asked();
    phone.back();
    await phone.until(() => asked() > before);
  });

  test('draws nothing that WeChat’s templates do not know', async () => {
    for (const page of phone.pages) {
      const screen = phone.open(page);
      await phone.until(() => screen.elements().length > 0);
      expect(screen.strangers()).toEqual([]);
    }
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
