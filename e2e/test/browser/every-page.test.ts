import type { CallOnTheWire } from '@mulin/shared-types/contract';
import { contracts } from '@mulin/shared-types/contracts';
import { roles, staffRoles } from '@mulin/shared-types/roles';
import type { Browser, Page } from 'playwright-core';
import { launch, newPhone } from '../../src/browser/chromium';
import { troublesOf } from '../../src/browser/legible';
import { walkByTab } from '../../src/browser/tab-order';
import { demonstrated } from '../../src/demonstrated';
import { answerBySample, sampleAnswer, samplePageParameters } from '../../src/weapp/answers';
import { registeredPages } from '../../src/weapp/pages';
import { built } from '../weapp/built';

const { url } = demonstrated();
const places = { communityId: 'communityId-1', streetId: 'streetId-1', districtId: 'districtId-1' };
const memberships = staffRoles.map((role) => ({
  ...places,
  id: role,
  role,
  roleTitle: roles[role].title,
  status: 'active' as const,
  personName: '王秀兰',
  placeName: '锡源小区',
}));

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** A phone on which everything exists once, so that every page can be opened and has something to show. */
async function phone(elder: boolean): Promise<Page> {
  const me = { ...sampleAnswer(contracts.account.operations.me), elder, memberships, refused: [] };
  const context = await newPhone(browser);
  await context.addInitScript({ content: `localStorage.setItem('mulin.elder', '{"data":${elder}}')` });
  await context.route('**/functions/*', async (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    const call = route.request().postDataJSON() as CallOnTheWire;
    const json = `${name}.${call.operation}` === 'account.me' ? { ok: true, data: me } : answerBySample(name, call);
    await route.fulfill({ json });
  });
  return context.newPage();
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${url}/#/${path}?${samplePageParameters}`);
  await page.locator('.ml-nav').filter({ visible: true }).last().waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(
    `document.querySelectorAll('.ml-sks').length === 0 && document.getAnimations().length === 0`,
  );
}

/** What each page offers to press, by its path, in either type. */
const offered = { elder: new Map<string, string[]>(), usual: new Map<string, string[]>() };

/** The smallest size in each is the tab bar's (fs-tab). */
test.each([
  { type: 'elder', smallest: 17 },
  { type: 'usual', smallest: 12 },
] as const)(
  'in $type type every page fits the screen, can be read, and is walked through with the Tab key',
  async ({ type, smallest }) => {
    const page = await phone(type === 'elder');
    const found: string[] = [];
    for (const path of registeredPages(built)) {
      await open(page, path);
      const { names, order } = await walkByTab(page);
      offered[type].set(path, names);
      const troubles = { ...(await troublesOf(page, smallest)), order };
      for (const [kind, each] of Object.entries(troubles)) found.push(...each.map((one) => `${path} ${kind}: ${one}`));
    }
    await page.context().close();
    expect(found).toEqual([]);
    expect([...offered[type].values()].flat().length).toBeGreaterThan(200);
  },
  900_000,
);

/** What 大字 says in other words, or does with one press where the usual type first asks. */
const elderWords: Record<string, string> = {
  大字版: '退出大字',
  公共收益: '公示',
  找物业: '打给物业',
  '面积或单价不对？先核对再缴': '算得不对，打给物业',
};
/** Enough of a row's name to know it by: in 大字 what stands at its end is left out. */
const known = (name: string) => name.slice(0, 4);

test('大字 loses no step: what can be pressed in the usual type can be pressed in it too', () => {
  const lost = [...offered.usual].flatMap(([path, names]) => {
    const inElder = offered.elder.get(path)?.map(known) ?? [];
    const isThere = (name: string | undefined) => name !== undefined && inElder.includes(known(name));
    return names.filter((name) => !isThere(name) && !isThere(elderWords[name])).map((name) => `${path}: ${name}`);
  });
  expect(lost).toEqual([]);
});
