import { people } from '../../src/browser/people';
import { demonstrated, residentWith } from '../../src/demonstrated';

const told = demonstrated();
const { as } = people(told.url);

test('大字 reaches every tab and the ballot, and is left again', async () => {
  await as(residentWith('vote', 1).openid, async (phone) => {
    await phone.tap('大字版');
    await phone.sees(/要您办的事/);
    for (const tab of [/^公示/, /^议事/, /^我的/, /^首页/]) {
      await phone.tap(tab);
      await phone.page.locator('.ml-elder').filter({ visible: true }).last().waitFor();
      expect(await phone.widerThanScreen()).toEqual([]);
    }
    await phone.tap('去投票');
    await phone.sees('记名投票');
    await phone.page.locator('.ml-elder').filter({ visible: true }).last().waitFor();
    expect(await phone.widerThanScreen()).toEqual([]);
    await phone.back();
    await phone.tap('退出大字');
    await phone.sees('大字版');
  });
});

test('without a network what was read before is still there, and says since when', async () => {
  await as(residentWith('', 6).openid, async (phone) => {
    await phone.tap(/^公示/);
    await phone.tap(/半年物业费收支公示/);
    await phone.sees('上期结余');
    await phone.back();
    await phone.network(false);
    await phone.tap(/^首页/);
    await phone.tap(/^公示/);
    await phone.sees(/网络断了，这是 .* 存在手机里的公示。/);
    await phone.tap(/半年物业费收支公示/);
    await phone.sees('上期结余');
    await phone.back();
    await phone.tap(/半年公共收益公示/);
    await phone.sees('网络断了，公示没取到');
    await phone.network(true);
    await phone.tap('再试一次');
    await phone.sees('上期结余');
  });
});

test('what cannot be fetched says so in words, and can be tried again', async () => {
  await as(residentWith('', 7).openid, async (phone) => {
    phone.complaints.deaf = true;
    await phone.page.route('**/functions/board', (route) =>
      route.fulfill({
        json: { ok: false, error: { code: 'INTERNAL', message: '我们这边出了点问题，过一会儿再试一次' } },
      }),
    );
    await phone.tap(/^公示/);
    await phone.sees('公示没取到');
    await phone.sees('我们这边出了点问题，过一会儿再试一次');
    await phone.page.unroute('**/functions/board');
    await phone.tap('再试一次');
    await phone.sees(/今年应公示 \d+ 项/);
  });
});
