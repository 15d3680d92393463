import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import { toDesk } from '../../src/browser/desk';
import { people } from '../../src/browser/people';
import type { Phone } from '../../src/browser/phone';
import { demonstrated, residentWith } from '../../src/demonstrated';
import { staff } from '../../src/story/cast';

const told = demonstrated();
const { as } = people(told.url);
const question = '秩序维护外包的钱付给了谁？';
const answer = '付给鄂托克旗安保服务公司，合同在前台可以看。';

async function openStatement(phone: Phone): Promise<void> {
  await phone.tap('公示');
  await phone.sees(/今年应公示 \d+ 项/);
  await phone.tap(/半年物业费收支公示/);
  await phone.sees('上期结余');
}

test('a resident reads the statement: sum, chart, table, a voucher and its picture', async () => {
  await as(residentWith('', 0).openid, async (phone) => {
    await openStatement(phone);
    await phone.sees(/由账本 [\d,]+ 笔自动加总/);
    await phone.sees('每月收支');
    expect(await phone.page.locator('.ml-cols').filter({ visible: true }).count()).toBe(1);
    await phone.sees('支出合计');
    await phone.tap(/管理服务人员工资.*附件 1 张/);
    await phone.sees('锡源物业员工');
    const sheet = phone.page.getByRole('dialog', { name: '凭证' });
    const picture = sheet.locator('img').first();
    await picture.waitFor();
    expect(await picture.evaluate((image) => Reflect.get(image, 'naturalWidth'))).toBeGreaterThan(100);
    await phone.tap('看照片', sheet);
  });
});

test('the downloaded table holds the figures of the page', async () => {
  await as(residentWith('', 1).openid, async (phone) => {
    await openStatement(phone);
    const sum = /期末结余\s*([\d,.]+)/.exec(await phone.reads())?.[1]?.replaceAll(',', '');
    const download = phone.page.waitForEvent('download');
    await phone.tap('下载表格');
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
    const book = read(readFileSync(await file.path()));
    const cells = book.SheetNames.flatMap((name) => {
      const sheet = book.Sheets[name];
      return sheet ? utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true }).flat() : [];
    });
    expect(cells.map((cell) => String(cell).replaceAll(',', ''))).toContain(sum);
  });
});

test('a question is answered by the desk, and everybody reads both', async () => {
  await as(residentWith('', 2).openid, async (phone) => {
    await openStatement(phone);
    await phone.tap('对这份公示提问');
    await phone.pick('哪一行', '秩序维护');
    await phone.fill('想问什么', question);
    await phone.tap('提问');
    await phone.sees(/问了，.*前答复/);
    await phone.sees(question);
  });
  await as(staff.clerk.openid, async (phone) => {
    await toDesk(phone);
    await phone.tap('回答提问');
    await phone.tap(/^回答：/, phone.near(question));
    await phone.fill('回答', answer);
    await phone.tap('贴出去');
    await phone.sees('回答贴在公示下面了');
  });
  await as(residentWith('', 3).openid, async (phone) => {
    await openStatement(phone);
    await phone.sees(question);
    await phone.sees(answer);
    await phone.sees('答复了');
  });
});
