import type { CallOnTheWire } from '@mulin/shared-types/contract';
import { answerBySample } from '../../src/weapp/answers';
import { Phone } from '../../src/weapp/phone';
import { elementsOf, noCompiler, templateCompiler, wordsOf } from '../../src/weapp/wcc';
import { built } from './built';

const onLinux = noCompiler ? describe.skip : describe;
if (noCompiler) console.warn(`skipped: ${noCompiler}`);

onLinux('what WeChat’s own compiler draws of the templates', () => {
  const draw = noCompiler ? () => '' : templateCompiler(built);
  let phone: Phone;

  beforeAll(async () => {
    phone = await Phone.boot(built, { callFunction: (name, data) => answerBySample(name, data as CallOnTheWire) });
  });
  afterAll(() => phone.close());

  test('the first screen shows the words that were sent to it, each once', async () => {
    const home = phone.open('/pages/home/index');
    await phone.until(() => home.text().includes('去缴费'));
    const drawn = draw(home.route, home.page.data);
    expect(wordsOf(drawn)).toContain('去缴费');
    expect(wordsOf(drawn)).toBe(home.text());
  });

  test('what can be pressed keeps its name and role for the screen reader', async () => {
    const home = phone.open('/pages/home/index');
    await phone.until(() => home.text().includes('首页'));
    const tabs = elementsOf(draw(home.route, home.page.data)).filter(({ attr }) => attr?.ariaRole === 'tab');
    expect(tabs.map(wordsOf).join(' ')).toMatch(/首页.*公示.*议事.*我的/);
  });

  test('a sheet that comes up is drawn as a dialog, and is gone when it is closed', async () => {
    const mine = phone.open('/pages/me/index');
    await phone.until(() => mine.text().includes('个人信息怎么用'));
    const dialogs = () =>
      elementsOf(draw(mine.route, mine.page.data)).filter(({ attr }) => attr?.ariaRole === 'dialog');
    expect(dialogs()).toHaveLength(0);
    mine.tap('个人信息怎么用');
    await phone.until(() => dialogs().length === 1);
    mine.tap('关闭');
    await phone.until(() => dialogs().length === 0);
  });
});
